package org.passerelle.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import ca.uhn.fhir.rest.api.server.SimplePreResourceShowDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.time.Clock;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.policy.Policy;
import org.passerelle.room.RoomKind;
import org.passerelle.room.Rooms;
import org.passerelle.scope.Level;
import org.passerelle.scope.ScopedPolicy;
import org.passerelle.scope.Scopes;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each of the guard's two layers alone, as if the other, and the gate, had let all through. */
class PortionGuardTest {

  private static final FhirContext FHIR = FhirContext.forR4Cached();

  private final PortionGuard guard =
      new PortionGuard(
          FHIR,
          new PolicyOfRequest(new Rooms(new JdbcTemplate(), Clock.systemUTC()), Asked.POLICIES),
          new Portions(FHIR));

  @ParameterizedTest
  @CsvSource({
    "READ, system/Observation.r?status=final system/Observation.s, false",
    "VREAD, system/Observation.r?status=final system/Observation.s, false",
    "READ, system/Observation.r?status=amended system/Patient.s, true",
    "SEARCH_TYPE, system/Observation.s?status=final system/Observation.r, false",
    "SEARCH_TYPE, system/Observation.rs?status=amended, true"
  })
  void whatStorageShowsIsHidden(RestOperationTypeEnum asked, String scopes, boolean seen) {
    ServletRequestDetails request = request(RequestTypeEnum.GET, scopes);
    request.setRestOperationType(asked);
    SimplePreResourceShowDetails shown = new SimplePreResourceShowDetails(amended());

    guard.beforeShown(request, shown);

    assertThat(shown.getResource(0) != null).isEqualTo(seen);
  }

  @Test
  void whatIsReadLeavesWithinThePartOrNotAtAll() {
    ResponseDetails response = new ResponseDetails(amended());

    guard.beforeSent(request(RequestTypeEnum.GET, "system/Observation.r?status=amended"), response);
    assertThat(((Observation) response.getResponseResource()).hasStatus()).isTrue();

    assertThatThrownBy(
            () ->
                guard.beforeSent(
                    request(RequestTypeEnum.GET, "system/Observation.r?status=final"), response))
        .isInstanceOfSatisfying(
            FaultException.class,
            refusal -> assertThat(refusal.fault()).isEqualTo(Fault.NOT_FOUND));
  }

  @Test
  void anEchoThatIsNotReadIsLaidBare() {
    ResponseDetails response = new ResponseDetails(amended());

    guard.beforeSent(
        request(RequestTypeEnum.POST, "system/Observation.c system/Observation.r?status=final"),
        response);

    Observation echo = (Observation) response.getResponseResource();
    assertThat(echo.getIdElement().getIdPart()).isEqualTo("1");
    assertThat(echo.hasStatus()).isFalse();
  }

  @Test
  void entriesOutsideGoAlsoInsideABundle() {
    Bundle found = new Bundle().setType(BundleType.SEARCHSET).setTotal(2);
    found.addEntry().setResource(amended()).getSearch().setMode(SearchEntryMode.MATCH);
    Resource last = amended().setStatus(ObservationStatus.FINAL);
    found.addEntry().setResource(last).getSearch().setMode(SearchEntryMode.MATCH);
    Bundle answer = new Bundle().setType(BundleType.BATCHRESPONSE);
    answer.addEntry().setResource(found).getResponse().setStatus("200 OK");
    answer.addEntry().setResource(amended()).getResponse().setStatus("200 OK");

    guard.beforeSent(
        request(RequestTypeEnum.POST, "system/Observation.s?status=final"),
        new ResponseDetails(answer));

    assertThat(found.getEntry()).extracting(entry -> entry.getResource()).containsExactly(last);
    assertThat(found.hasTotal()).isFalse();
    assertThat(answer.getEntry()).hasSize(2);
    assertThat(answer.getEntry().get(1).hasResource()).isFalse();
  }

  private static ServletRequestDetails request(RequestTypeEnum type, String scopes) {
    Policy policy =
        ScopedPolicy.of(
            Asked.served(RoomKind.CLINIC),
            Scopes.granted(List.of(scopes.split(" ")), Level.SYSTEM));
    ServletRequestDetails request = new ServletRequestDetails();
    request.setRequestType(type);
    request.setResourceName("Observation");
    request.getUserData().put(PolicyOfRequest.class.getName(), policy);
    return request;
  }

  private static Observation amended() {
    Observation observation = new Observation().setStatus(ObservationStatus.AMENDED);
    observation.setId("Observation/1");
    return observation;
  }
}
