package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.passerelle.profiles.Canonicals;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Referral;

/** What every refusal has: our code, the right status, what to do, and nothing stored. */
final class Refusals {

  private Refusals() {}

  static void assertRefused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    var issue = answer.as(OperationOutcome.class).getIssueFirstRep();
    assertThat(issue.getDetails().getCodingFirstRep().getSystem())
        .isEqualTo(Canonicals.OUTCOME_CODES);
    assertThat(issue.getDetails().getCodingFirstRep().getCode()).as(answer.body()).isEqualTo(code);
    assertThat(issue.getDetails().getText()).isNotBlank();
    assertThat(issue.getDiagnostics()).isNotBlank();
    assertThat(answer.body()).doesNotContain("HAPI-", "Exception", "\tat ");
  }

  /** Sends a referral that is refused whole. */
  static void assertRefused(FhirCaller clinic, Referral referral, int status, String code) {
    assertRefused(clinic.post("", referral.bundle()), status, code);
    assertNothingOf(clinic, referral);
  }

  static void assertNothingOf(FhirCaller clinic, Referral referral) {
    String number = Canonicals.NAM + "%7C" + referral.person().nam();
    assertThat(clinic.get("Patient?identifier=" + number).all(Patient.class)).isEmpty();
    assertThat(clinic.get("Task?_sort=-_lastUpdated&_count=50").body())
        .doesNotContain(referral.message());
  }
}
