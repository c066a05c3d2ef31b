package org.passerelle.minimise;

import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/**
 * An item that a person may have shown to somebody: a life goal or a plan. Of it crosses what its
 * own copy lists, what the person is called, and from which room it comes. Pure. Design section 4,
 * "share".
 */
public final class ItemCopy {

  private ItemCopy() {}

  /** The class of this type; there are no others that are shown. */
  public static Class<? extends DomainResource> type(String name) {
    return switch (name) {
      case "Goal" -> Goal.class;
      case "CarePlan" -> CarePlan.class;
      default -> throw new IllegalArgumentException("never shown: " + name);
    };
  }

  /** What the ledger says has crossed of this type. */
  public static List<Fact> facts(String type) {
    return List.of(Fact.FIRST_NAME_INITIAL, type.equals("Goal") ? Fact.GOAL : Fact.PLAN);
  }

  /** Whose it is; of the resource itself, to be changed with it. */
  public static Reference subject(DomainResource item) {
    return item instanceof Goal goal ? goal.getSubject() : ((CarePlan) item).getSubject();
  }

  /** Whether it was entered in error. */
  public static boolean isError(DomainResource item) {
    return item instanceof Goal goal
        ? goal.getLifecycleStatus() == GoalLifecycleStatus.ENTEREDINERROR
        : ((CarePlan) item).getStatus() == CarePlanStatus.ENTEREDINERROR;
  }

  /** Whether a part of it that was shown is said now to have been entered in error. */
  public static boolean errs(DomainResource before, DomainResource after) {
    return before instanceof CarePlan was
        && after instanceof CarePlan is
        && PlanCopy.errors(is) > PlanCopy.errors(was);
  }

  /** Whether it can be shown as it stands: it has words, and nothing that could reverse them. */
  public static boolean isShowable(DomainResource item) {
    boolean plain = !item.hasModifierExtension() && !item.hasImplicitRules() && !isError(item);
    return plain
        && (item instanceof Goal goal
            ? GoalCopy.isShowable(goal)
            : PlanCopy.isShowable((CarePlan) item));
  }

  /**
   * The copy, under no id.
   *
   * @param room name of the room that it comes from
   * @param today today in the custodian's zone: names that have ended stay
   */
  public static DomainResource of(
      DomainResource item, Patient person, String room, LocalDate today) {
    return item instanceof Goal goal
        ? GoalCopy.of(goal, person, room, today)
        : PlanCopy.of((CarePlan) item, person, room, today);
  }
}
