package org.passerelle.minimise;

import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.passerelle.profiles.Canonicals;

/**
 * A life goal as it is shown to one recipient because the person asked: their words, whether it is
 * still pursued, what they are called, and from which room it comes. Built fresh, under no id; what
 * is not set here never crosses. Pure. Design section 4, "share".
 */
public final class GoalCopy {

  /** What the ledger says has crossed. */
  public static final List<Fact> FACTS = List.of(Fact.FIRST_NAME_INITIAL, Fact.GOAL);

  private static final String NO_REDISCLOSURE = "NORDSCLCD";
  private static final String ON_REQUEST =
      "Partagé parce que la personne l’a demandé. Shared because the person asked.";

  private GoalCopy() {}

  /** Whether it can be shown as it stands: it has words, and nothing that could reverse them. */
  public static boolean isShowable(Goal goal) {
    return goal.getDescription().hasText()
        && goal.getLifecycleStatus() != null
        && goal.getLifecycleStatus() != Goal.GoalLifecycleStatus.ENTEREDINERROR
        && !goal.hasModifierExtension()
        && !goal.hasImplicitRules();
  }

  /**
   * The copy.
   *
   * @param room name of the room that it comes from
   * @param today today in the custodian's zone: names that have ended stay
   */
  public static Goal of(Goal goal, Patient person, String room, LocalDate today) {
    Goal copy = new Goal();
    copy.getMeta().addSecurity(new Coding(Canonicals.ACT_CODE, NO_REDISCLOSURE, null));
    copy.setLifecycleStatus(goal.getLifecycleStatus());
    copy.getDescription().setText(goal.getDescription().getText());
    copy.getSubject().setType("Patient");
    new NameCopy(person, today)
        .calledBy()
        .map(HumanName::getText)
        .ifPresent(copy.getSubject()::setDisplay);
    copy.addNote(new Annotation().setText(ON_REQUEST).setAuthor(Bare.room(room)));
    return copy;
  }
}
