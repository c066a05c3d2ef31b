package org.passerelle.policy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import java.io.StringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.served.Served;

/** A policy offers no operation to who may not read, or not create, what it works with. */
class OperationPolicyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{interactions: [read, search], reads: [status]}",
        "{interactions: [read], reads: all}"
      })
  void anOperationIsNotForWhoDoesNotReadAllOfWhatItReads(String observation) {
    String text =
        """
        principal: citizen-partner
        why: connects
        rooms:
          circle:
            Patient: {operations: [goal-attainment]}
            Goal: {interactions: [read, search], reads: all}
            Observation: %s
          notebook: nothing
        """;

    assertThatThrownBy(() -> read(text.formatted(observation)))
        .hasMessageContaining("goal-attainment to who does not read all of Observation");
    read(text.formatted("{interactions: [read, search], reads: all}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{interactions: [read, search], reads: all}",
        "{interactions: [read, search, update], reads: all, writes: all}"
      })
  void anOperationIsNotForWhoDoesNotCreateAllOfWhatItRecords(String consent) {
    String text =
        """
        principal: citizen-partner
        why: connects
        rooms:
          circle:
            Patient: {interactions: [read, search], reads: all}
            Goal: {interactions: [read, search], operations: [share], reads: all}
            Consent: %s
          notebook: nothing
        """;

    assertThatThrownBy(() -> read(text.formatted(consent)))
        .hasMessageContaining("share to who does not create all of Consent");
    read(text.formatted("{interactions: [read, search, create], reads: all, writes: all}"));
  }

  private static void read(String text) {
    new PolicyReader(Served.standard(), FhirContext.forR4Cached())
        .read(Principal.CITIZEN_PARTNER, "citizen-partner.yaml", new StringReader(text));
  }
}
