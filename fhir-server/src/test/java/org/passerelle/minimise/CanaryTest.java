package org.passerelle.minimise;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every element of the model is filled; what nobody allowed stays behind. */
class CanaryTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void onlyTheFirstNameSurvivesBeforeAcceptance(int turn) {
    assertThat(survivors(turn, Stage.ASKED)).containsExactly("CANARY-Patient.name.given");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void nameAndContactSurviveAfterAcceptance(int turn) {
    assertThat(survivors(turn, Stage.ACCEPTED))
        .containsExactly(
            "CANARY-Patient.name.family",
            "CANARY-Patient.name.given",
            "CANARY-Patient.name.text",
            "CANARY-Patient.telecom.value");
  }

  /** Texts, and also dates, numbers and times, which no text gives away. */
  private static Set<String> survivors(int turn, Stage stage) {
    Filled filled = new Filled(turn);
    Source source =
        new Source(
            filled.fill(new Task()),
            filled.fill(new ServiceRequest()),
            present(filled.fill(new Patient())));
    assertThat(filled.count()).isGreaterThan(1000);

    Set<String> survivors = new TreeSet<>();
    Parcel parcel = Referrals.MINIMISER.minimise(source, Referrals.crossing(stage));
    for (DomainResource copy : Referrals.in(parcel)) {
      String json = FhirContext.forR4Cached().newJsonParser().encodeResourceToString(copy);
      survivors.addAll(Filled.survivors(json));
      assertThat(json).doesNotContain("19:31", "Q0FOQVJZ", "http://example.org/canary");
      assertThat(json.replace("\"rank\":" + Filled.NUMBER, "")).doesNotContain("" + Filled.NUMBER);
      assertThat(json.replaceAll("\"(authoredOn|end)\":\"" + Filled.YEAR + "-02-03\"", ""))
          .doesNotContain(Filled.YEAR);
    }
    return survivors;
  }

  /** Filled periods have ended: what they limit would stay behind for that reason alone. */
  private static Patient present(Patient patient) {
    patient.getName().forEach(name -> name.setPeriod(null));
    patient.getTelecom().forEach(point -> point.setPeriod(null));
    patient.getAddress().forEach(address -> address.setPeriod(null));
    return patient;
  }
}
