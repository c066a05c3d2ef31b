package org.passerelle.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goals, plans, circles, meetings and ratings: each profile takes its example, and refuses. */
class GoalProfilesTest {

  @ParameterizedTest
  @CsvSource({
    "Goal, life-goal",
    "CarePlan, caring-plan",
    "CareTeam, care-circle",
    "Encounter, meeting",
    "Observation, goal-rating",
  })
  void takesItsExample(String type, String profile) throws IOException {
    String example = Examples.read("definitions/" + type + "-example-" + profile + ".json");

    assertThat(Validation.errors(example, Examples.PROFILES + profile)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "life-goal, without-own-words, Goal.description.text",
    "life-goal, of-two-kinds, life-goal-kind",
    "life-goal, of-no-kind, life-goal-kind",
    "life-goal, unchecked, life-goal-checked",
    "life-goal, half-checked, goal-check",
    "life-goal, never-reviewed, life-goal-reviewed",
    "life-goal, reviewed-before-it-begins, life-goal-review-date",
    "life-goal, level-out-of-scale, LA99999-9",
    "life-goal, level-twice, life-goal-levels",
    "life-goal, level-without-words, goal-level-words",
    "life-goal, level-said-twice, goal-level-words",
    "life-goal, six-levels, scale",
    "life-goal, without-weight, value",
    "caring-plan, without-goal, CarePlan.goal",
    "caring-plan, step-without-words, caring-plan-step",
    "care-circle, without-the-person, care-circle-person",
    "care-circle, around-somebody-else, care-circle-person",
    "care-circle, someone-without-role, role",
    "meeting, of-no-kind, meeting-kind",
    "meeting, over-without-a-day, meeting-when",
    "meeting, of-nobody, Encounter.subject",
    "goal-rating, of-no-goal, Observation.focus",
    "goal-rating, of-two-goals, Observation.focus",
    "goal-rating, out-of-scale, LA99999-9",
    "goal-rating, by-a-number, value",
    "goal-rating, of-nobody, Observation.subject",
    "goal-rating, of-two-levels, goal-rating-level",
  })
  void refuses(String profile, String why, String expected) throws IOException {
    assertRefused(profile, why, expected);
  }

  /** Or nobody could be told who looked, and a rating would count for nothing. */
  @ParameterizedTest
  @CsvSource({
    "life-goal, of-a-name-alone, Goal.subject.reference",
    "meeting, of-a-name-alone, Encounter.subject.reference",
    "caring-plan, of-a-name-alone, CarePlan.subject.reference",
    "caring-plan, goal-by-words-alone, CarePlan.goal.reference",
    "goal-rating, of-a-name-alone, Observation.subject.reference",
    "goal-rating, of-words-alone, Observation.focus.reference",
  })
  void refusesAReferenceThatLeadsNowhere(String profile, String why, String expected)
      throws IOException {
    assertRefused(profile, why, expected);
  }

  private static void assertRefused(String profile, String why, String expected)
      throws IOException {
    String bad = Examples.read("/invalid/" + profile + "-" + why + ".json");

    assertThat(Validation.errors(bad, Examples.PROFILES + profile))
        .isNotEmpty()
        .allMatch(error -> error.contains(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "meeting, with-a-foreign-kind-too, unknown.example",
    "care-circle, role-of-unknown-system, unknown.example",
    "life-goal, being-put-into-words, unknown.example",
    "life-goal, as-the-guide-was-before, pco-gas-goal-profile",
  })
  void onlyWarns(String profile, String why, String expected) throws IOException {
    String odd = Examples.read("/odd/" + profile + "-" + why + ".json");

    assertThat(Validation.errors(odd, Examples.PROFILES + profile)).isEmpty();
    assertThat(Validation.warnings(odd, Examples.PROFILES + profile))
        .anyMatch(warning -> warning.contains(expected));
  }

  /** Before 1.0.0 the guide named the words of a level {@code text}. */
  @ParameterizedTest
  @ValueSource(strings = {"progressText", "text"})
  void readsTheWordsOfALevelUnderBothNames(String name) throws IOException {
    String example =
        Examples.read("definitions/Goal-example-life-goal.json").replace("progressText", name);

    assertThat(example).contains("\"" + name + "\"");
    assertThat(Validation.errors(example, Canonicals.LIFE_GOAL)).isEmpty();
  }
}
