package org.passerelle.intake;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import org.passerelle.room.Rooms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What arrives is made ours and validated, once, before any database transaction. */
@Configuration(proxyBeanMethods = false)
public class IntakeConfiguration {

  @Bean
  Validation validation(FhirContext fhir) {
    return new Validation(fhir);
  }

  @Bean
  Warming warming(Validation validation) {
    return new Warming(validation);
  }

  @Bean
  IntakeHook intakeHook(
      Validation validation, FhirContext fhir, Rooms rooms, IInterceptorService interceptors) {
    IntakeHook hook = new IntakeHook(validation, new References(fhir), new Narratives(fhir), rooms);
    interceptors.registerInterceptor(hook);
    return hook;
  }
}
