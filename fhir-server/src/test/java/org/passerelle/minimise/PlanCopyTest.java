package org.passerelle.minimise;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a plan its steps in words are shown, of the person what they are called, and no more. */
class PlanCopyTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-05-04");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void onlyTheStepsAndTheFirstNameSurvive(int turn) {
    Filled filled = new Filled(turn);
    CarePlan plan = filled.fill(new CarePlan());
    Patient person = filled.fill(new Patient());
    person.getName().forEach(name -> name.setUse(NameUse.OFFICIAL).setPeriod(new Period()));

    String json =
        FhirContext.forR4Cached()
            .newJsonParser()
            .encodeResourceToString(ItemCopy.of(plan, person, "pairs-du-quartier", TODAY));

    assertThat(Filled.survivors(json))
        .containsExactlyInAnyOrder(
            "CANARY-CarePlan.activity.detail.description", "CANARY-Patient.name.given");
    assertThat(json).doesNotContain("" + Filled.NUMBER, Filled.YEAR, "http://example.org/canary");
  }

  @Test
  void aStepThatIsARequestIsLeftOutAndTheOrderStays() {
    CarePlan plan = plan("Appeler");
    plan.addActivity().setReference(new Reference("ServiceRequest/1"));
    step(plan, "Sortir");

    CarePlan copy = (CarePlan) ItemCopy.of(plan, new Patient(), "pairs-du-quartier", TODAY);

    assertThat(copy.getActivity())
        .extracting(step -> step.getDetail().getDescription())
        .containsExactly("Appeler", "Sortir");
    assertThat(copy.getActivity()).noneMatch(step -> step.hasReference());
    assertThat(copy.hasGoal()).isFalse();
  }

  @Test
  void aStepWithoutWordsOrStatusOrInErrorIsLeftOut() {
    CarePlan plan = plan("Appeler");
    step(plan, " ");
    plan.addActivity().getDetail().setDescription("Sortir");
    step(plan, "Chanter");
    plan.getActivity().get(3).getDetail().setStatus(CarePlanActivityStatus.ENTEREDINERROR);

    CarePlan copy = (CarePlan) ItemCopy.of(plan, new Patient(), "pairs-du-quartier", TODAY);

    assertThat(copy.getActivity())
        .extracting(step -> step.getDetail().getDescription())
        .containsExactly("Appeler");
  }

  @Test
  void aPlanIsShowableAsItStandsOrNotAtAll() {
    assertThat(ItemCopy.isShowable(plan("Appeler"))).isTrue();
    CarePlan empty = plan("Appeler");
    empty.getActivity().clear();
    assertThat(ItemCopy.isShowable(empty)).isFalse();
    assertThat(ItemCopy.isShowable(plan("Appeler").setStatus(null))).isFalse();
    assertThat(ItemCopy.isShowable(plan("Appeler").setStatus(CarePlanStatus.ENTEREDINERROR)))
        .isFalse();
    assertThat(ItemCopy.isShowable(plan("Appeler").setIntent(null))).isFalse();
    CarePlan not = plan("Appeler");
    not.getActivityFirstRep().getDetail().setDoNotPerform(true);
    assertThat(ItemCopy.isShowable(not)).isFalse();
    CarePlan modified = plan("Appeler");
    modified.getActivityFirstRep().addModifierExtension(new Extension("urn:not"));
    assertThat(ItemCopy.isShowable(modified)).isFalse();
    CarePlan within = plan("Appeler");
    within.getActivityFirstRep().getDetail().addModifierExtension(new Extension("urn:not"));
    assertThat(ItemCopy.isShowable(within)).isFalse();
  }

  private static CarePlan plan(String words) {
    CarePlan plan = new CarePlan().setStatus(CarePlanStatus.ACTIVE).setIntent(CarePlanIntent.PLAN);
    step(plan, words);
    return plan;
  }

  private static void step(CarePlan plan, String words) {
    plan.addActivity()
        .getDetail()
        .setStatus(CarePlanActivityStatus.SCHEDULED)
        .setDescription(words);
  }
}
