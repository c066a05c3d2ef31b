package org.passerelle.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.room.StampedRooms;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** A provider that drew another room's line from our own tables is stopped by the guard. */
class RenderedLineTest {

  @ParameterizedTest
  @ValueSource(strings = {"AuditEvent?_count=1", "$register"})
  void aLineOfAnotherRoomIsNotAnswered(String path) {
    World world = World.on(Engine.H2);
    FhirCaller clinic = world.as(Neighbours.ERABLES);
    assertThat(clinic.get(path).status()).isEqualTo(200);
    IInterceptorService interceptors = world.bean(IInterceptorService.class);
    Mistaken mistaken = new Mistaken();
    interceptors.registerInterceptor(mistaken);
    try {
      assertThat(clinic.get(path).code()).isEqualTo("internal");
    } finally {
      interceptors.unregisterInterceptor(mistaken);
    }
    assertThat(clinic.get(path).status()).isEqualTo(200);
  }

  /** Before the guard sees the answer: as if it had been drawn for another room. */
  @Interceptor(order = 50)
  static final class Mistaken {

    /** Says so of all that is in it. */
    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public boolean beforeSent(@Nullable IBaseResource answer) {
      if (answer instanceof Bundle bundle) {
        bundle.getEntry().forEach(entry -> taken(entry.getResource()));
      } else if (answer != null) {
        taken(answer);
      }
      return true;
    }

    private static void taken(IBaseResource resource) {
      StampedRooms.on(resource, Set.of(Neighbours.PARC));
    }
  }
}
