package org.passerelle.web;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Filter;
import org.passerelle.access.Floods;
import org.passerelle.limit.CallerAddress;
import org.passerelle.limit.ClientLimits;
import org.passerelle.limit.Entrance;
import org.passerelle.limit.LimitConfiguration;
import org.passerelle.limit.Refusals;
import org.passerelle.token.KnownTokens;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The limits of callers, in front of the FHIR base. */
@Configuration(proxyBeanMethods = false)
public class WebLimitConfiguration {

  /** In front of the ledger of access, behind Spring Security's filters. */
  private static final int BEHIND_SECURITY = -2;

  @Bean
  CallerLimits callerLimits(
      ClientLimits requests, Refusals refusals, Entrance entrance, TooManyRequests tooMany) {
    return new CallerLimits(requests, refusals, entrance, tooMany);
  }

  @Bean
  TooManyRequests tooManyRequests(OutcomeWriter outcomes, MeterRegistry meters, Floods floods) {
    return new TooManyRequests(outcomes, meters.counter("passerelle.limit.refused"), floods);
  }

  @Bean
  FilterRegistrationBean<FloodFilter> flood(
      KnownTokens known, CallerAddress addresses, CallerLimits limits) {
    return of(new FloodFilter(known, addresses, limits), LimitConfiguration.BEFORE_SECURITY);
  }

  @Bean
  FilterRegistrationBean<LimitFilter> limit(CallerLimits limits) {
    return of(new LimitFilter(limits), BEHIND_SECURITY);
  }

  private static <T extends Filter> FilterRegistrationBean<T> of(T filter, int order) {
    FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
    registration.addUrlPatterns("/fhir/*");
    registration.setOrder(order);
    return registration;
  }
}
