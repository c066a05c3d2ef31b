package org.passerelle.keyset;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys of others. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeySettings.class)
public class KeySetConfiguration {

  @Bean
  KeySets keySets(KeySettings settings, Clock clock) {
    return new KeySets(settings, clock);
  }
}
