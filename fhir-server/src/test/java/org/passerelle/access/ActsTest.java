package org.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.served.Served;

/** Nothing that a caller is free to write gets into the ledger, save the shape of an id. */
class ActsTest {

  private final Acts acts = new Acts(FhirContext.forR4Cached(), Served.standard());

  @ParameterizedTest
  @CsvSource({
    "GET, Patient/1, read",
    "GET, Patient, search-type",
    "POST, Patient/_search, search-type",
    "POST, Patient, create",
    "PUT, Patient/1, update",
    "PUT, Patient, update",
    "PATCH, Patient/1, patch",
    "DELETE, Patient/1, delete",
    "GET, Patient/1/_history/2, vread",
    "GET, Patient/1/_history, history",
    "GET, Patient/1/$everything, operation",
    "POST, '', transaction",
    "GET, '', search-system",
    "GET, Patient/1/Observation, other",
    "TRACE, Patient/1, other"
  })
  void namesTheInteraction(String method, String path, String interaction) {
    Act act = acts.of(method, AskedPath.parts(path), Set.of());

    assertThat(act.interaction()).isEqualTo(interaction);
  }

  @Test
  void keepsNamesOfOurListAndNothingElseOfAQuery() {
    Act act = acts.ofEntry("GET", "Patient?family:exact=Tremblay&diabete=oui&_count=3&_has:x:y=z");

    assertThat(act).isEqualTo(new Act("search-type", "Patient", null, "_count family other"));
  }

  @Test
  void keepsTheNameOfAnOperationOfOursAndOfNoOther() {
    Act ours = acts.of("GET", List.of("Patient", "1", "$goal-attainment"), Set.of("eyes", "nom"));
    Act other = acts.of("GET", List.of("Patient", "1", "$tremblay"), Set.of("eyes"));

    assertThat(ours.parameters()).isEqualTo("$goal-attainment eyes other");
    assertThat(other.parameters()).isEqualTo("other");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tremblay/1", "Patient/jean tremblay", "patient/1"})
  void keepsNoTypeThatFhirDoesNotKnowAndNoIdThatIsNone(String path) {
    Act act = acts.of("GET", AskedPath.parts(path), Set.of());

    assertThat(Arrays.asList(act.type(), act.id())).doesNotContain("Tremblay", "jean tremblay");
    assertThat(act.key()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "é", "a\r\nX-Evil: 1", "<script>"})
  void aRequestIdThatIsNoShortTokenGivesWayToOneOfOurs(String sent) {
    UUID ours = new UUID(1, 2);

    assertThat(CorrelationId.of(sent, () -> ours)).isEqualTo(ours.toString());
    assertThat(CorrelationId.of("a".repeat(65), () -> ours)).isEqualTo(ours.toString());
    assertThat(CorrelationId.of("emr-7.b", () -> ours)).isEqualTo("emr-7.b");
  }

  @Test
  void partsOfAPathHaveNoEmptyOnes() {
    assertThat(AskedPath.parts("/Patient//1/")).isEqualTo(List.of("Patient", "1"));
  }
}
