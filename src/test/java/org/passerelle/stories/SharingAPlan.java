package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.passerelle.stories.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.policy.Principal;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.LifeGoals;
import org.passerelle.support.Shown;
import org.passerelle.support.Someone;
import org.passerelle.support.World.Engine;

/** A person asks that somebody of an organization see the steps of their plan. */
abstract class SharingAPlan extends ShownGoal {

  private final Shown plans = new Shown(partner, "CarePlan");
  private final FhirCaller worker =
      Someone.inside(
          world, Someone.add(world, "intervenante", "le-panier", Principal.ORGANIZATION_MEMBER));
  private final String plan = made(partner, plan());

  SharingAPlan(Engine engine) {
    super(engine);
  }

  @Test
  void itsStepsAreSeenAndItsGoalsAndNotesAreNot() {
    plans.shared(plan, worker.room(), null);

    CarePlan copy = seen().get(0);
    assertThat(copy.getActivityFirstRep().getDetail().getDescription()).isEqualTo("Pas " + words);
    assertThat(copy.getSubject().getDisplay()).isEqualTo("Lise F.");
    String body = worker.get("CarePlan/" + copy.getIdElement().getIdPart()).body();
    assertThat(body).doesNotContain(goal, person, plan, "Goal/", "rien que pour nous");
    assertThat(worker.get("Goal?_count=200").body()).doesNotContain(words);
    assertThat(panier.fhir().get("Task?_count=200").body()).doesNotContain(words);
    assertThat(as(CIRCLE).get("$register?patient=" + person).body())
        .contains("CarePlan/" + plan, "\"plan\"");
  }

  @Test
  void aStepThatIsDoneFollows() {
    plans.followed(plan, worker.room(), "2199-12-31");
    CarePlan own = partner.get("CarePlan/" + plan).as(CarePlan.class);
    own.getActivityFirstRep().getDetail().setStatus(CarePlanActivityStatus.COMPLETED);
    assertThat(partner.put(own, null).status()).isEqualTo(200);

    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                seen().get(0).getActivityFirstRep().getDetail().getStatus()
                    == CarePlanActivityStatus.COMPLETED);
  }

  @Test
  void aStepThatWasAnErrorIsNotShownAnyMore() {
    plans.shared(plan, worker.room(), null);
    CarePlan own = partner.get("CarePlan/" + plan).as(CarePlan.class);
    own.getActivityFirstRep().getDetail().setStatus(CarePlanActivityStatus.ENTEREDINERROR);

    assertThat(partner.put(own, null).status()).isEqualTo(200);

    assertThat(seen()).isEmpty();
    assertRefused(plans.offer(plan, worker.room(), null), 422, "not-crossable");
  }

  @Test
  void undoneOrInErrorItIsGone() {
    partner.delete(plans.shared(plan, worker.room(), null));
    assertThat(seen()).isEmpty();

    plans.shared(plan, worker.room(), null);
    CarePlan own = partner.get("CarePlan/" + plan).as(CarePlan.class);
    partner.put(own.setStatus(CarePlanStatus.ENTEREDINERROR), null);
    assertThat(seen()).isEmpty();
    assertRefused(plans.offer(plan, worker.room(), null), 422, "not-crossable");
  }

  private List<CarePlan> seen() {
    return worker.get("CarePlan?_count=200").all(CarePlan.class).stream()
        .filter(found -> found.getActivityFirstRep().getDetail().getDescription().contains(words))
        .toList();
  }

  private CarePlan plan() {
    CarePlan plan = LifeGoals.plan(person, goal, "Pas " + words);
    plan.addNote().setText("rien que pour nous");
    return plan;
  }
}
