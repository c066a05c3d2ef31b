package org.passerelle.wall;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.policy.Policy;
import org.passerelle.policy.Principal;
import org.passerelle.room.RoomKind;
import org.passerelle.scope.Level;
import org.passerelle.scope.ScopedPolicy;
import org.passerelle.scope.Scopes;
import org.passerelle.served.Interaction;

/** Which resources the scopes of a clinic's system reach. */
class PortionsTest {

  private static final String STATUS = "http://hl7.org/fhir/observation-status";

  private final Portions portions = new Portions(FhirContext.forR4Cached());

  @ParameterizedTest
  @CsvSource({
    "category=survey, true",
    "category=http://a|survey, true",
    "category=http://a|exam, true",
    "category=http://a|, true",
    "category=http://b|survey, false",
    "category=|survey, false",
    "category=imaging, false",
    "'category=imaging,exam', true",
    "status=final, true",
    "status=" + STATUS + "|final, true",
    "status=http://a|final, false",
    "status=amended, false",
    "category=survey&status=final, true",
    "category=survey&status=amended, false",
    "category=imaging&status=final, false"
  })
  void aFilterIsMetByWhatStandsInTheResource(String filter, boolean reached) {
    Policy policy = of("system/Observation.r?" + filter);

    assertThat(portions.reach(policy, Set.of(Interaction.READ), survey())).isEqualTo(reached);
    assertThat(portions.reach(policy, Set.of(Interaction.SEARCH), survey())).isFalse();
  }

  @Test
  void oneScopeThatReachesItIsEnough() {
    Policy policy =
        of("system/Observation.r?category=imaging", "system/Observation.rs?status=final");

    assertThat(portions.reach(policy, Set.of(Interaction.READ), survey())).isTrue();
  }

  @Test
  void whatHasNoValueIsInNoPart() {
    Policy policy = of("system/Observation.r?category=survey", "system/Observation.r?status=final");

    assertThat(portions.reach(policy, Set.of(Interaction.READ), new Observation())).isFalse();
  }

  @Test
  void aTypeThatTheScopesDoNotNameIsNotReached() {
    Policy policy = of("system/Observation.r");

    assertThat(portions.reach(policy, Set.of(Interaction.READ), new Patient())).isFalse();
    assertThat(portions.reach(policy, Set.of(Interaction.READ), new Observation())).isTrue();
  }

  /** Or the filter would be a question about what the front desk does not read. */
  @Test
  void aFilterThatTheRoleMayNotSearchByCountsForNothing() {
    Policy clerk = Asked.POLICIES.of(Principal.CLERK, RoomKind.CLINIC);
    Scopes scopes = Scopes.granted(List.of("user/ServiceRequest.rs?category=a"), Level.USER);

    assertThat(ScopedPolicy.of(clerk, scopes).types()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "user/Patient.r user/Goal.rs user/Observation.rs, true",
    "user/*.rs, true",
    "user/Patient.r, false",
    "user/Patient.r user/Goal.rs, false",
    "user/Patient.r user/Goal.rs user/Observation.r, false",
    "user/Patient.r user/Goal.rs user/Observation.rs?status=final, false",
    "user/Patient.s user/Goal.rs user/Observation.rs, false"
  })
  void anOperationIsForScopesThatReadAllOfWhatItReads(String scopes, boolean given) {
    Policy partner = Asked.POLICIES.of(Principal.PATIENT_PARTNER, RoomKind.CIRCLE);
    Scopes granted = Scopes.granted(List.of(scopes.split(" ")), Level.USER);

    Optional<?> operation =
        ScopedPolicy.of(partner, granted)
            .type("Patient")
            .flatMap(type -> type.operation("goal-attainment"));

    assertThat(operation.isPresent()).isEqualTo(given);
  }

  @ParameterizedTest
  @CsvSource({
    "user/*.cruds, true",
    "user/Goal.rs user/Patient.rs user/Consent.crs, true",
    "user/*.rs, false",
    "user/Goal.rs user/Patient.rs user/Consent.rsu, false",
    "user/Goal.rs user/Patient.rs user/Consent.cr, false",
    "user/Goal.rs user/Patient.r user/Consent.crs, false",
    "user/Goal.rs user/Patient.rs user/Consent.rs user/Consent.c?status=active, false"
  })
  void aShareIsForScopesThatCreateAllOfWhatItRecords(String scopes, boolean given) {
    Policy partner = Asked.POLICIES.of(Principal.PATIENT_PARTNER, RoomKind.CIRCLE);
    Scopes granted = Scopes.granted(List.of(scopes.split(" ")), Level.USER);

    Optional<?> operation =
        ScopedPolicy.of(partner, granted).type("Goal").flatMap(type -> type.operation("share"));

    assertThat(operation.isPresent()).isEqualTo(given);
  }

  @ParameterizedTest
  @CsvSource({
    "user/*.cruds, true",
    "user/Patient.r user/Communication.c, true",
    "user/Patient.r, false",
    "user/Patient.crus, false",
    "user/Patient.r user/Communication.rs, false",
    "user/Patient.r user/Communication.c?status=completed, false"
  })
  void aConcernIsForScopesThatCreateAllOfWhatTheCircleHears(String scopes, boolean given) {
    Policy clinician = Asked.POLICIES.of(Principal.CLINIC_STAFF, RoomKind.CLINIC);
    Scopes granted = Scopes.granted(List.of(scopes.split(" ")), Level.USER);

    Optional<?> operation =
        ScopedPolicy.of(clinician, granted)
            .type("Patient")
            .flatMap(type -> type.operation("concern"));

    assertThat(operation.isPresent()).isEqualTo(given);
  }

  @ParameterizedTest
  @CsvSource({
    "system/Provenance.rs, true",
    "system/Provenance.r, false",
    "system/Task.rs system/Patient.rs, false"
  })
  void theRegisterIsForScopesThatReadAllOfTheLedger(String scopes, boolean given) {
    Policy scoped = of(scopes.split(" "));

    assertThat(scoped.operation("register").isPresent()).isEqualTo(given);
  }

  @Test
  void conditionsAreForThoseWhoSearchAll() {
    String part = "system/ServiceRequest.crus?status=active";

    Asked.assertRefused(() -> Asked.as(of(part), "POST", "ServiceRequest", "identifier=a|1"));
    Asked.assertRefused(() -> Asked.as(of(part), "PUT", "ServiceRequest?identifier=a|1", null));
    Asked.as(of(part, "system/ServiceRequest.s"), "POST", "ServiceRequest", "identifier=a|1");
  }

  @Test
  void scopesThatFilterNothingLeaveThePolicyAsItIs() {
    Policy whole = Asked.served(RoomKind.CLINIC);
    Scopes scopes =
        Scopes.granted(List.of("system/*.cruds", "system/Observation.rs?category=a"), Level.SYSTEM);

    assertThat(ScopedPolicy.of(whole, scopes)).isSameAs(whole);
    assertThat(of("system/Observation.rs").inPart()).isFalse();
    assertThat(of("system/Observation.rs?status=final").inPart()).isTrue();
    assertThat(of("system/Observation.rs?status=final").asServed()).isFalse();
  }

  private static Policy of(String... scopes) {
    return ScopedPolicy.of(
        Asked.served(RoomKind.CLINIC), Scopes.granted(List.of(scopes), Level.SYSTEM));
  }

  private static Resource survey() {
    Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
    observation.addCategory().addCoding(new Coding("http://a", "exam", null));
    observation.addCategory().addCoding(new Coding("http://a", "survey", null));
    return observation;
  }
}
