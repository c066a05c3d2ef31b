package org.passerelle.share;

import org.passerelle.door.Sharing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The operation by which a person has something shown. */
@Configuration(proxyBeanMethods = false)
public class ShareOperationConfiguration {

  @Bean
  ShareProvider shareProvider(Sharing sharing) {
    return new ShareProvider(sharing);
  }
}
