package org.passerelle.minimise;

import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Task;
import org.passerelle.profiles.Canonicals;
import org.passerelle.referral.Milestones;

/** What is said of a state to the other side: our codes, and the text written for that side. */
final class StatusCopy {

  private StatusCopy() {}

  /** The reason; empty when it has neither a code of ours nor a text. */
  static Optional<CodeableConcept> reason(Task from) {
    CodeableConcept reason = from.getStatusReason();
    CodeableConcept copy =
        new CodeableConcept().setCoding(Bare.known(reason, Canonicals.STATUS_REASON));
    copy.setText(reason.getText());
    return copy.isEmpty() ? Optional.empty() : Optional.of(copy);
  }

  /** The business status, as far as it is in our codes. */
  static Optional<CodeableConcept> business(Task from) {
    CodeableConcept copy =
        new CodeableConcept()
            .setCoding(Bare.known(Milestones.told(from), Canonicals.BUSINESS_STATUS));
    return copy.isEmpty() ? Optional.empty() : Optional.of(copy);
  }
}
