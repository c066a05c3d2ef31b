package org.passerelle.referral;

import java.util.Arrays;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.passerelle.profiles.Canonicals;
import org.passerelle.profiles.ReasonUse;
import org.passerelle.profiles.StatusReason;

/**
 * The reason that a refusal, a hold, a cancellation and a failure must give: a code of ours, or
 * text, or another's code, which are kept and coded {@code other}. Design section 5.
 */
public final class Reasons {

  private Reasons() {}

  /** Does this Task give the reason that this status needs? */
  static Verdict check(TaskStatus status, Task task) {
    return Statuses.reasonFor(status)
        .map(use -> check(status, task.getStatusReason(), use))
        .orElseGet(Verdict::allowed);
  }

  /**
   * The same reason with our code {@code other} in front when it has none of ours but says
   * something; else as it is. The concept given is never changed.
   */
  public static CodeableConcept coded(CodeableConcept reason) {
    if (!saysSomething(reason) || reason.getCoding().stream().anyMatch(Reasons::isOurs)) {
      return reason;
    }
    CodeableConcept coded = reason.copy();
    coded.getCoding().add(0, StatusReason.OTHER.coding());
    return coded;
  }

  private static Verdict check(TaskStatus status, CodeableConcept reason, ReasonUse use) {
    if (!saysSomething(reason)) {
      return RefusalCode.REASON_MISSING.because(
          "A Task that becomes " + status.toCode() + " says why.",
          "Set Task.statusReason to a text, or to one of our codes: " + codesFor(use) + ".");
    }
    boolean unknown = reason.getCoding().stream().anyMatch(c -> isOurs(c) && !isKnown(c));
    return unknown
        ? RefusalCode.REASON_UNKNOWN.because(
            "Task.statusReason has a code that our list does not have.",
            "Use one of " + codesFor(use) + ", or text alone.")
        : Verdict.allowed();
  }

  private static boolean saysSomething(CodeableConcept reason) {
    return (reason.hasText() && !reason.getText().isBlank())
        || reason.getCoding().stream().anyMatch(Coding::hasCode);
  }

  private static boolean isOurs(Coding coding) {
    return Canonicals.STATUS_REASON.equals(coding.getSystem());
  }

  private static boolean isKnown(Coding coding) {
    return Arrays.stream(StatusReason.values()).anyMatch(r -> r.code().equals(coding.getCode()));
  }

  private static String codesFor(ReasonUse use) {
    return String.join(
        ", ",
        Arrays.stream(StatusReason.values())
            .filter(reason -> reason.isFor(use) && reason != StatusReason.AWAITING_CONSENT)
            .map(StatusReason::code)
            .toList());
  }
}
