package org.passerelle.minimise;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Patient;

/**
 * A life goal as it is shown because the person asked: their words, and whether it is still
 * pursued. Built fresh, under no id; what is not set here never crosses. Pure.
 */
final class GoalCopy {

  private GoalCopy() {}

  /** Whether it can be shown as it stands. */
  static boolean isShowable(Goal goal) {
    return ShownOnRequest.says(goal.getDescription().getText())
        && goal.getLifecycleStatus() != null;
  }

  static Goal of(Goal goal, Patient person, String room, LocalDate today) {
    Goal copy = new Goal();
    copy.setMeta(ShownOnRequest.label());
    copy.setLifecycleStatus(goal.getLifecycleStatus());
    copy.getDescription().setText(goal.getDescription().getText());
    copy.setSubject(ShownOnRequest.subject(person, today));
    copy.addNote(ShownOnRequest.note(room));
    return copy;
  }
}
