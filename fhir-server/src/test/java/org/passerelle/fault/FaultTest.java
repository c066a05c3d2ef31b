package org.passerelle.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.consent.DenialReason;
import org.passerelle.profiles.Canonicals;
import org.passerelle.profiles.Terms;

class FaultTest {

  @ParameterizedTest
  @EnumSource(Fault.class)
  void everyFaultIsPublishedInBothLanguages(Fault fault) {
    assertThat(Terms.display(Canonicals.OUTCOME_CODES, fault.code(), Locale.FRENCH)).isPresent();
    assertThat(Terms.display(Canonicals.OUTCOME_CODES, fault.code(), Locale.ENGLISH)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(DenialReason.class)
  void everyDenialIsPublishedToo(DenialReason reason) {
    assertThat(Terms.display(Canonicals.OUTCOME_CODES, reason.code(), Locale.FRENCH)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void anOutcomeSaysWhatWasWrongAndWhatToDo(Fault fault) {
    OperationOutcome outcome = Outcomes.of(fault, null);

    assertThat(outcome.getIssueFirstRep().getDetails().getText()).isEqualTo(fault.what());
    assertThat(outcome.getIssueFirstRep().getDiagnostics()).isEqualTo(fault.todo());
    assertThat(outcome.getIssueFirstRep().getDetails().getCodingFirstRep().getSystem())
        .isEqualTo(Canonicals.OUTCOME_CODES);
  }
}
