package org.passerelle.register;

import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The register of communications. */
@Configuration(proxyBeanMethods = false)
public class RegisterConfiguration {

  @Bean
  RegisterProvider registerProvider(JdbcTemplate jdbc, ZoneId zone) {
    return new RegisterProvider(new RegisterReader(jdbc), new RegisterMapper(zone));
  }
}
