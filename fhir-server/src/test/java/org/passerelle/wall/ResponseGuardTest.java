package org.passerelle.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.room.HomeOf;
import org.passerelle.room.Rooms;
import org.passerelle.room.StampedRooms;
import org.passerelle.served.Served;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is drawn from our own tables leaves in the room of which it tells, and in no other. */
class ResponseGuardTest {

  private static final String OWN = "clinique-a";
  private static final String OTHER = "clinique-b";

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ResponseGuard guard =
      new ResponseGuard(
          new HomeOf(new Rooms(new JdbcTemplate(), Clock.systemUTC())), Served.standard(), meters);

  @Test
  void aLineOfTheRequestsRoomLeaves() {
    assertThat(guard.beforeSent(request("x"), line(OWN))).isTrue();
    assertThat(guard.beforeSent(request("x"), in(line(OWN)))).isTrue();
    assertThat(guard.beforeSent(request("$register"), told(Set.of(OWN)))).isTrue();
    assertThat(guard.beforeSent(request("$register"), told(Set.of()))).isTrue();
  }

  @Test
  void aLineOfAnotherRoomIsStoppedAndCounted() {
    assertStopped(request("x"), line(OTHER));
    assertStopped(request("x"), in(line(OTHER)));
    assertStopped(request("x"), in(in(line(OTHER))));
    assertStopped(request("$register"), told(Set.of(OWN, OTHER)));

    assertThat(meters.counter(Guard.STOPPED).count()).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource(
      value = RequestTypeEnum.class,
      names = {"GET", "POST", "PUT"})
  void whatNobodyStampedIsStopped(RequestTypeEnum type) {
    ServletRequestDetails request = request("x");
    request.setRequestType(type);

    assertStopped(request, new AuditEvent());
    assertStopped(request, new Parameters());
    assertStopped(request, new Basic());
  }

  @Test
  void aPersonIsToldOfAllRooms() {
    assertThat(guard.beforeSent(request("$who-saw"), new Parameters())).isTrue();
  }

  @Test
  void whatIsOfNoRoomNeedsNoStamp() {
    assertThat(guard.beforeSent(request("x"), new OperationOutcome())).isTrue();
    assertThat(guard.beforeSent(request("x"), in(new ValueSet()))).isTrue();
    assertThat(guard.beforeSent(request("x"), null)).isTrue();
  }

  private void assertStopped(ServletRequestDetails request, IBaseResource answer) {
    assertThatThrownBy(() -> guard.beforeSent(request, answer))
        .isInstanceOfSatisfying(
            FaultException.class, refusal -> assertThat(refusal.fault()).isEqualTo(Fault.INTERNAL));
  }

  private static ServletRequestDetails request(String operation) {
    ServletRequestDetails request = new ServletRequestDetails();
    request.setTenantId(OWN);
    request.setRequestType(RequestTypeEnum.GET);
    request.setOperation(operation);
    return request;
  }

  private static AuditEvent line(String room) {
    return StampedRooms.on(new AuditEvent(), Set.of(room));
  }

  private static Parameters told(Set<String> rooms) {
    return StampedRooms.on(new Parameters(), rooms);
  }

  private static Bundle in(Resource resource) {
    Bundle bundle = new Bundle();
    bundle.addEntry().setResource(resource);
    return bundle;
  }
}
