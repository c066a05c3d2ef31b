package org.passerelle.wall;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.interceptor.ForceOffsetSearchModeInterceptor;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.passerelle.door.ConcernCopies;
import org.passerelle.door.Copies;
import org.passerelle.door.EmergencyCopies;
import org.passerelle.door.Shares;
import org.passerelle.limit.Costs;
import org.passerelle.policy.Policies;
import org.passerelle.room.HomeOf;
import org.passerelle.room.Present;
import org.passerelle.room.Rooms;
import org.passerelle.served.Served;
import org.passerelle.storage.OffsetPaging;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The gate and the guard, each enough alone. */
@Configuration(proxyBeanMethods = false)
public class WallConfiguration {

  @Bean
  PolicyOfRequest policyOfRequest(Rooms rooms, Policies policies) {
    return new PolicyOfRequest(rooms, policies);
  }

  @Bean
  Portions portions(FhirContext fhir) {
    return new Portions(fhir);
  }

  @Bean
  GateHook gateHook(
      PolicyOfRequest policies,
      Costs costs,
      Portions portions,
      Present present,
      IInterceptorService interceptors) {
    Gate gate = new Gate(Served.standard(), costs);
    GateHook hook =
        new GateHook(
            policies, gate, new EntryGate(gate, costs), new PortionGate(portions, present));
    interceptors.registerInterceptor(hook);
    return hook;
  }

  /** No search is ever stored: a stored one could be read from another room, by its id. */
  @Bean
  ForceOffsetSearchModeInterceptor noStoredSearches(
      OffsetPaging paging, IInterceptorService interceptors) {
    ForceOffsetSearchModeInterceptor offsets = new ForceOffsetSearchModeInterceptor();
    offsets.setDefaultCount(paging.getDefaultPageSize());
    interceptors.registerInterceptor(offsets);
    return offsets;
  }

  @Bean
  PortionSearch portionSearch(
      PolicyOfRequest policies, FhirContext fhir, IInterceptorService interceptors) {
    PortionSearch hook = new PortionSearch(fhir, policies);
    interceptors.registerInterceptor(hook);
    return hook;
  }

  @Bean
  PortionGuard portionGuard(
      PolicyOfRequest policies,
      FhirContext fhir,
      Portions portions,
      IInterceptorService interceptors) {
    PortionGuard hook = new PortionGuard(fhir, policies, portions);
    interceptors.registerInterceptor(hook);
    return hook;
  }

  @Bean
  StorageGate storageGate(
      PolicyOfRequest policies,
      FhirContext fhir,
      Portions portions,
      Present present,
      IInterceptorService interceptors) {
    StorageGate gate =
        new StorageGate(
            policies, new ElementGate(fhir), new ReferenceGate(fhir, portions, present), portions);
    interceptors.registerInterceptor(gate);
    return gate;
  }

  @Bean
  ProjectionHook projectionHook(
      PolicyOfRequest policies, FhirContext fhir, IInterceptorService interceptors) {
    ProjectionHook hook = new ProjectionHook(policies, new Projection(fhir));
    interceptors.registerInterceptor(hook);
    return hook;
  }

  @Bean
  EndedCopies endedCopies(
      Rooms rooms,
      Copies copies,
      Shares shares,
      EmergencyCopies emergencies,
      ConcernCopies concerns,
      Clock clock) {
    return new EndedCopies(rooms, copies, shares, emergencies, concerns, clock);
  }

  @Bean
  Guard guard(
      HomeOf homes, EndedCopies ended, MeterRegistry meters, IInterceptorService interceptors) {
    Guard guard = new Guard(homes, ended, meters);
    interceptors.registerInterceptor(guard);
    return guard;
  }

  @Bean
  ResponseGuard responseGuard(
      HomeOf homes, MeterRegistry meters, IInterceptorService interceptors) {
    ResponseGuard guard = new ResponseGuard(homes, Served.standard(), meters);
    interceptors.registerInterceptor(guard);
    return guard;
  }
}
