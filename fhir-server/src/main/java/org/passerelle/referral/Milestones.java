package org.passerelle.referral;

import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.passerelle.profiles.BusinessStatus;
import org.passerelle.profiles.Canonicals;

/**
 * How far a receiver says that it has come with the person. That a life goal is set is between the
 * person and their partners: it is told where the person said that it may be. Design section 4,
 * "report back"; decision 0030.
 */
final class Milestones {

  private static final int DAY = "2026-05-04".length();

  private Milestones() {}

  /** Whether all that this Task tells may be told. */
  static Verdict check(Task told) {
    CodeableConcept status = told.getBusinessStatus();
    if (!BusinessStatus.GOAL_SET.isIn(status) || isAgreed(status)) {
      return Verdict.allowed();
    }
    return RefusalCode.AGREEMENT_NOT_RECORDED.because(
        "Whether a goal is set is told only if the person wants it told.",
        "Ask the person; if they say yes, put the day in the extension person-agreed of"
            + " Task.businessStatus. Else say first-meeting-done.");
  }

  private static boolean isAgreed(CodeableConcept status) {
    return status.getExtensionsByUrl(Canonicals.PERSON_AGREED).stream()
        .map(Extension::getValue)
        .anyMatch(Milestones::isADay);
  }

  private static boolean isADay(Type value) {
    return value instanceof BaseDateTimeType at
        && at.hasValue()
        && at.getValueAsString().length() >= DAY;
  }
}
