package org.passerelle.limit;

import java.time.Duration;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is counted for each caller, shared by the FHIR base and the token endpoint. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LimitSettings.class, Costs.class})
public class LimitConfiguration {

  /** Order of a filter that decides before a token is verified, or a client looked up. */
  public static final int BEFORE_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER - 1;

  @Bean
  CallerAddress callerAddress(LimitSettings settings) {
    return new CallerAddress(settings.trustedProxies());
  }

  @Bean
  Refusals refusals(LimitSettings settings) {
    return new Refusals(settings.refusalsPerSecond(), Duration.ofSeconds(1));
  }

  @Bean
  Entrance entrance(LimitSettings settings) {
    return new Entrance(
        new Turns(settings.atOnce(), settings.waiting(), settings.patience()),
        new Turns(settings.roomAtOnce(), settings.waiting(), settings.patience()));
  }
}
