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
public final class Milestones {

  private static final int DAY = "2026-05-04".length();
  private static final String KEPT = "Whether a goal is set is told only if the person wants it.";

  private Milestones() {}

  /**
   * Of a Task, the business status that may be told: without a goal for which the person's yes is
   * not recorded beside it. The Task given is not changed.
   */
  public static CodeableConcept told(Task from) {
    CodeableConcept status = from.getBusinessStatus().copy();
    if (!isAgreed(status)) {
      status.getCoding().removeIf(code -> BusinessStatus.GOAL_SET.isIn(new CodeableConcept(code)));
    }
    return status;
  }

  /** A receiver says it with the day of the yes; a stop is heard, whatever stands beside it. */
  static Verdict check(MoveRequest request) {
    CodeableConcept status = request.after().getBusinessStatus();
    boolean mayStand =
        request.by() == Side.REQUESTER
            || request.stopsForThePerson()
            || !BusinessStatus.GOAL_SET.isIn(status)
            || isAgreed(status);
    return mayStand
        ? Verdict.allowed()
        : RefusalCode.AGREEMENT_NOT_RECORDED.because(
            KEPT,
            "Ask the person; if they say yes, put the day in the extension person-agreed of"
                + " Task.businessStatus. Else say first-meeting-done.");
  }

  /** Whoever refers does not say it: it would go to somebody whom the person did not mean. */
  static Verdict checkCreate(Task created) {
    return BusinessStatus.GOAL_SET.isIn(created.getBusinessStatus())
        ? RefusalCode.AGREEMENT_NOT_RECORDED.because(
            KEPT, "Leave it out: it goes back to who asked, never on to who is asked.")
        : Verdict.allowed();
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
