package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.stories.Refusals.assertRefused;

import java.util.UUID;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.junit.jupiter.api.Test;
import org.passerelle.policy.Principal;
import org.passerelle.profiles.Canonicals;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.LifeGoals;
import org.passerelle.support.Referral;
import org.passerelle.support.Someone;
import org.passerelle.support.World.Engine;

/** The person rates where a goal stands, again and again; what it comes to is asked for. */
abstract class ReachingGoals extends Story {

  private static final String CIRCLE = "pairs-du-quartier";
  private static final String LESS = "LA34483-0";
  private static final String BETTER = "LA34480-6";

  private final FhirCaller partner = Someone.in(world, CIRCLE, Principal.PATIENT_PARTNER);
  private final String person = made(partner, Referral.to(CIRCLE).personRecord());

  ReachingGoals(Engine engine) {
    super(engine);
  }

  @Test
  void theRatingsOfAGoalAreFoundInTheOrderOfTheirDays() {
    String goal = made(partner, LifeGoals.goal(person, "Dormir"));
    made(partner, LifeGoals.rating(person, goal, BETTER, "2026-08-04"));
    made(partner, LifeGoals.rating(person, goal, LESS, "2026-06-04"));

    Answer found = partner.get("Observation?focus=Goal/" + goal + "&_sort=date");

    assertThat(found.all(Observation.class))
        .extracting(each -> each.getEffectiveDateTimeType().getValueAsString())
        .containsExactly("2026-06-04", "2026-08-04");
  }

  @Test
  void theScoreIsOfTheLastRatingsByWeight() {
    String heavy = made(partner, LifeGoals.weighing(LifeGoals.goal(person, "Dormir"), 3));
    String light = made(partner, LifeGoals.goal(person, "Sortir"));
    made(partner, LifeGoals.rating(person, heavy, LESS, "2026-06-04"));
    made(partner, LifeGoals.rating(person, heavy, BETTER, "2026-08-04"));
    made(partner, LifeGoals.rating(person, light, LESS, "2026-08-05"));

    Parameters answer = attainment("").as(Parameters.class);

    DecimalType score = (DecimalType) answer.getParameter("t-score").getValue();
    assertThat(score.getValue()).isEqualByComparingTo("55.82"); // as in t-scores.csv
    assertThat(answer.getParameter())
        .filteredOn(part -> part.getName().equals("goal"))
        .extracting(ReachingGoals::level)
        .containsExactlyInAnyOrder(BETTER, LESS);
  }

  /** A page of a search is fifty. */
  @Test
  void theLastOfManyRatingsCounts() {
    String goal = made(partner, LifeGoals.goal(person, "Dormir"));
    for (int i = 0; i < 51; i++) {
      made(partner, LifeGoals.rating(person, goal, LESS, "2026-06-04"));
    }
    made(partner, LifeGoals.rating(person, goal, BETTER, "2026-08-04"));

    Parameters answer = attainment("").as(Parameters.class);

    DecimalType score = (DecimalType) answer.getParameter("t-score").getValue();
    assertThat(score.getValue()).isEqualByComparingTo("60");
  }

  @Test
  void whoHasNotRatedHasNoScoreAndWordsOfGoalsAreNotInIt() {
    String words = "Dormir " + UUID.randomUUID();
    String goal = made(partner, LifeGoals.goal(person, words));
    made(partner, LifeGoals.rating(person, goal, BETTER, "2026-08-04"));

    Answer partners = attainment("?eyes=partner");
    assertThat(partners.as(Parameters.class).getParameter("no-score").getValue().primitiveValue())
        .isEqualTo("no-goals");
    assertThat(attainment("").body()).contains("t-score").doesNotContain(words);
  }

  @Test
  void aRatingMadeByMistakeAndAGoalGivenUpDoNotCount() {
    String goal = made(partner, LifeGoals.goal(person, "Dormir"));
    Observation mistake = LifeGoals.rating(person, goal, LESS, "2026-09-01");
    made(partner, mistake.setStatus(Observation.ObservationStatus.ENTEREDINERROR));
    made(partner, LifeGoals.rating(person, goal, BETTER, "2026-08-04"));
    Goal left = LifeGoals.goal(person, "Courir");
    String leftId = made(partner, left.setLifecycleStatus(Goal.GoalLifecycleStatus.CANCELLED));
    made(partner, LifeGoals.rating(person, leftId, LESS, "2026-08-04"));

    Parameters answer = attainment("").as(Parameters.class);

    DecimalType score = (DecimalType) answer.getParameter("t-score").getValue();
    assertThat(score.getValue()).isEqualByComparingTo("60");
  }

  @Test
  void itIsForPatientPartnersAlone() {
    String path = "Patient/" + person + "/$goal-attainment";
    for (FhirCaller other :
        new FhirCaller[] {
          as(CIRCLE),
          Someone.in(world, CIRCLE, Principal.CITIZEN_PARTNER),
          Someone.in(world, CIRCLE, Principal.PERSON),
          clinic.fhir(),
          panier.fhir()
        }) {
      assertRefused(other.get(path), 403, "not-offered");
    }
    assertRefused(partner.get("Patient/nulle-part/$goal-attainment"), 404, "not-found");
    assertRefused(attainment("?eyes=all"), 400, "invalid-content");
    assertRefused(attainment("?eyes=person&eyes=partner"), 400, "invalid-content");
  }

  @Test
  void itIsDescribedInTheDirectory() {
    String url = Canonicals.BASE + "/OperationDefinition/goal-attainment";

    Answer found = world.anyone().get("OperationDefinition?url=" + url);

    assertThat(found.all(OperationDefinition.class)).hasSize(1);
    assertThat(partner.get("metadata").body()).contains(url);
  }

  private Answer attainment(String query) {
    return partner.get("Patient/" + person + "/$goal-attainment" + query);
  }

  private static String level(ParametersParameterComponent goal) {
    return goal.getPart().stream()
        .filter(part -> part.getName().equals("level"))
        .map(part -> ((Coding) part.getValue()).getCode())
        .findFirst()
        .orElseThrow();
  }
}
