package org.passerelle.policy;

import ca.uhn.fhir.context.FhirContext;
import org.passerelle.served.Served;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policies, read before anything is served; a file that is not sound stops the start. */
@Configuration(proxyBeanMethods = false)
public class PolicyConfiguration {

  @Bean
  Policies policies(FhirContext fhir) {
    return Policies.read(Served.standard(), fhir);
  }
}
