package org.passerelle.minimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/** Goals and plans are shown, and nothing else; an error in what was shown is seen. */
class ItemCopyTest {

  @Test
  void goalsAndPlansAreShownAndNothingElse() {
    assertThat(ItemCopy.type("Goal")).isEqualTo(Goal.class);
    assertThat(ItemCopy.type("CarePlan")).isEqualTo(CarePlan.class);
    assertThatIllegalArgumentException().isThrownBy(() -> ItemCopy.type("Observation"));
  }

  @Test
  void theLedgerSaysWhichOfThemCrossed() {
    assertThat(ItemCopy.facts("Goal")).containsExactly(Fact.FIRST_NAME_INITIAL, Fact.GOAL);
    assertThat(ItemCopy.facts("CarePlan")).containsExactly(Fact.FIRST_NAME_INITIAL, Fact.PLAN);
  }

  @Test
  void thePersonIsThatOfTheItemItself() {
    Goal goal = new Goal().setSubject(new Reference("Patient/1"));
    CarePlan plan = new CarePlan().setSubject(new Reference("Patient/2"));

    assertThat(ItemCopy.subject(goal)).isSameAs(goal.getSubject());
    assertThat(ItemCopy.subject(plan)).isSameAs(plan.getSubject());
  }

  @Test
  void anItemIsAnErrorByItsOwnStatus() {
    assertThat(ItemCopy.isError(new Goal().setLifecycleStatus(GoalLifecycleStatus.ENTEREDINERROR)))
        .isTrue();
    assertThat(ItemCopy.isError(new Goal().setLifecycleStatus(GoalLifecycleStatus.ACTIVE)))
        .isFalse();
    assertThat(ItemCopy.isError(new CarePlan().setStatus(CarePlanStatus.ENTEREDINERROR))).isTrue();
    assertThat(ItemCopy.isError(new CarePlan().setStatus(CarePlanStatus.ACTIVE))).isFalse();
  }

  @Test
  void aStepMoreThatWasAnErrorIsAnErrorOfThePlan() {
    CarePlan none = plan(CarePlanActivityStatus.SCHEDULED, CarePlanActivityStatus.COMPLETED);
    CarePlan one = plan(CarePlanActivityStatus.ENTEREDINERROR, CarePlanActivityStatus.COMPLETED);

    assertThat(ItemCopy.errs(none, one)).isTrue();
    assertThat(ItemCopy.errs(one, one)).isFalse();
    assertThat(ItemCopy.errs(one, none)).isFalse();
    assertThat(ItemCopy.errs(none, none)).isFalse();
  }

  @Test
  void aGoalHasNoStepsThatCouldBeErrors() {
    CarePlan one = plan(CarePlanActivityStatus.ENTEREDINERROR);

    assertThat(ItemCopy.errs(new Goal(), one)).isFalse();
    assertThat(ItemCopy.errs(new CarePlan(), new Goal())).isFalse();
  }

  private static CarePlan plan(CarePlanActivityStatus... steps) {
    CarePlan plan = new CarePlan();
    for (CarePlanActivityStatus step : steps) {
      plan.addActivity().getDetail().setStatus(step).setDescription("Appeler");
    }
    return plan;
  }
}
