package org.passerelle.minimise;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a goal its words and status are shown, of the person what they are called, and no more. */
class GoalCopyTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-05-04");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void onlyTheWordsAndTheFirstNameSurvive(int turn) {
    Filled filled = new Filled(turn);
    Goal goal = filled.fill(new Goal());
    Patient person = filled.fill(new Patient());
    person.getName().forEach(name -> name.setUse(NameUse.OFFICIAL).setPeriod(new Period()));

    String json = json(ItemCopy.of(goal, person, "pairs-du-quartier", TODAY));

    assertThat(Filled.survivors(json))
        .containsExactlyInAnyOrder("CANARY-Goal.description.text", "CANARY-Patient.name.given");
    assertThat(json).doesNotContain("" + Filled.NUMBER, Filled.YEAR, "http://example.org/canary");
  }

  @Test
  void whoeverHasNoNameIsShownWithoutOne() {
    Goal copy = (Goal) ItemCopy.of(goal(), new Patient(), "pairs-du-quartier", TODAY);

    assertThat(copy.getSubject().hasDisplay()).isFalse();
    assertThat(copy.getSubject().getType()).isEqualTo("Patient");
  }

  @Test
  void itSaysWhereItComesFromAndThatItGoesNoFurther() {
    Patient lise = new Patient().addName(new HumanName().setFamily("Fictive").addGiven("Lise"));
    Goal copy = (Goal) ItemCopy.of(goal(), lise, "pairs-du-quartier", TODAY);

    assertThat(copy.getIdElement().isEmpty()).isTrue();
    assertThat(copy.getSubject().getDisplay()).isEqualTo("Lise F.");
    assertThat(copy.getLifecycleStatus()).isEqualTo(GoalLifecycleStatus.ACTIVE);
    assertThat(copy.getMeta().getSecurityFirstRep().getCode()).isEqualTo("NORDSCLCD");
    assertThat(json(copy)).contains("\"value\":\"pairs-du-quartier\"", "la personne l’a demandé");
  }

  @Test
  void aGoalIsShowableAsItStandsOrNotAtAll() {
    assertThat(ItemCopy.isShowable(goal())).isTrue();
    assertThat(ItemCopy.isShowable(goal().setDescription(null))).isFalse();
    assertThat(ItemCopy.isShowable(goal().setLifecycleStatus(null))).isFalse();
    assertThat(ItemCopy.isShowable(goal().setLifecycleStatus(GoalLifecycleStatus.ENTEREDINERROR)))
        .isFalse();
    Goal modified = goal();
    modified.addModifierExtension(new Extension("urn:not"));
    assertThat(ItemCopy.isShowable(modified)).isFalse();
    Goal ruled = goal();
    ruled.setImplicitRules("urn:rules");
    assertThat(ItemCopy.isShowable(ruled)).isFalse();
  }

  private static Goal goal() {
    Goal goal = new Goal().setLifecycleStatus(GoalLifecycleStatus.ACTIVE);
    goal.getDescription().setText("Marcher au parc");
    return goal;
  }

  private static String json(DomainResource copy) {
    return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(copy);
  }
}
