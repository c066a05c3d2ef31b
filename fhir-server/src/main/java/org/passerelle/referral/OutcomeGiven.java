package org.passerelle.referral;

import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.passerelle.profiles.Canonicals;
import org.passerelle.profiles.TaskPart;

/** Completed work says what came of it: our outcome, or SDOHCC's resulting activity. */
public final class OutcomeGiven {

  /** SDOHCC's type of Task.output, in {@link Canonicals#GRAVITY_CODES}. */
  public static final String RESULTING_ACTIVITY = "resulting-activity";

  private OutcomeGiven() {}

  static Verdict check(TaskStatus status, Task task) {
    boolean missing =
        status == TaskStatus.COMPLETED
            && task.getOutput().stream().noneMatch(OutcomeGiven::isOutcome);
    return missing
        ? RefusalCode.OUTCOME_MISSING.because(
            "A completed Task says what came of it.",
            "Add a Task.output of type outcome, or SDOHCC's resulting-activity.")
        : Verdict.allowed();
  }

  /** Is this SDOHCC's resulting activity? */
  public static boolean isResultingActivity(TaskOutputComponent output) {
    return output.getType().hasCoding(Canonicals.GRAVITY_CODES, RESULTING_ACTIVITY);
  }

  private static boolean isOutcome(TaskOutputComponent output) {
    return output.hasValue()
        && (TaskPart.OUTCOME.isIn(output.getType()) || isResultingActivity(output));
  }
}
