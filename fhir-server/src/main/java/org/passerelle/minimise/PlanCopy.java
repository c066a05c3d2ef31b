package org.passerelle.minimise;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.Patient;

/**
 * A person's plan as it is shown because they asked: its steps in words, with how far each has
 * come. Not its goals, which are shown one by one, and not the requests among its steps. Built
 * fresh, under no id; what is not set here never crosses. Pure.
 */
final class PlanCopy {

  private PlanCopy() {}

  /** Whether it can be shown as it stands: a step that is said not to be done is not one to do. */
  static boolean isShowable(CarePlan plan) {
    return plan.getStatus() != null
        && plan.getIntent() != null
        && steps(plan).findAny().isPresent()
        && plan.getActivity().stream()
            .noneMatch(
                step ->
                    step.hasModifierExtension()
                        || step.getDetail().hasModifierExtension()
                        || step.getDetail().getDoNotPerform());
  }

  static CarePlan of(CarePlan plan, Patient person, String room, LocalDate today) {
    CarePlan copy = new CarePlan();
    copy.setMeta(ShownOnRequest.label());
    copy.setStatus(plan.getStatus()).setIntent(plan.getIntent());
    copy.setSubject(ShownOnRequest.subject(person, today));
    steps(plan)
        .forEach(
            step ->
                copy.addActivity()
                    .getDetail()
                    .setStatus(step.getStatus())
                    .setDescription(step.getDescription()));
    copy.addNote(ShownOnRequest.note(room));
    return copy;
  }

  /** How many steps were entered in error: they are not shown. */
  static long errors(CarePlan plan) {
    return plan.getActivity().stream()
        .filter(step -> step.getDetail().getStatus() == CarePlanActivityStatus.ENTEREDINERROR)
        .count();
  }

  private static Stream<CarePlanActivityDetailComponent> steps(CarePlan plan) {
    return plan.getActivity().stream()
        .map(CarePlanActivityComponent::getDetail)
        .filter(step -> ShownOnRequest.says(step.getDescription()) && step.hasStatus())
        .filter(step -> step.getStatus() != CarePlanActivityStatus.ENTEREDINERROR);
  }
}
