package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.stories.Refusals.assertRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.policy.Principal;
import org.passerelle.profiles.Canonicals;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.LifeGoals;
import org.passerelle.support.RawRoom;
import org.passerelle.support.Receiver;
import org.passerelle.support.Referral;
import org.passerelle.support.Requester;
import org.passerelle.support.Sent;
import org.passerelle.support.Someone;
import org.passerelle.support.World.Engine;

/** What partners write stays theirs: nobody of another room learns that any of it exists. */
abstract class KeepingGoals extends Story {

  private static final String CIRCLE = "pairs-du-quartier";

  private final FhirCaller partner = Someone.in(world, CIRCLE, Principal.PATIENT_PARTNER);
  private final String words = "Voir mon petit-fils " + UUID.randomUUID();

  KeepingGoals(Engine engine) {
    super(engine);
  }

  @Test
  void noClinicOrOrganizationLearnsThatAnyOfItExists() {
    List<String> written = write();
    for (FhirCaller other :
        List.of(
            clinic.fhir(),
            as("clinique-des-erables"),
            panier.fhir(),
            Someone.in(world, "clinique-du-parc", Principal.CLINIC_STAFF),
            Someone.in(world, "le-panier", Principal.ORGANIZATION_MEMBER),
            world.anyone())) {
      for (String path : written) {
        assertUnknown(other, path);
      }
    }
  }

  @Test
  void theCirclesOwnBaseIsClosedToThem() {
    for (String path : write()) {
      String type = path.substring(0, path.indexOf('/'));
      for (String asked : List.of(path, type, type + "?_summary=count", path + "/_history")) {
        assertRefused(clinic.fhir().at(CIRCLE).get(asked), 403, "other-room");
      }
    }
  }

  @Test
  void aReferralNamesItsGoalAndNeitherTheGoalNorItsIdCrosses() {
    Requester circle = new Requester(partner);
    Referral referral = Referral.to("le-panier");
    String goal = goalFor(referral);
    Sent sent = circle.send(referral);

    Task copy = panier.awaits(sent);
    assertNothingOf(goal, copy);
    Task accepted = panier.moves(copy, TaskStatus.ACCEPTED);
    circle.awaits(sent, TaskStatus.ACCEPTED);
    assertNothingOf(goal, accepted);

    String own = partner.get("ServiceRequest/" + sent.id("ServiceRequest")).body();
    assertThat(own).contains(Canonicals.PERTAINS_TO_GOAL, "Goal/" + goal);
    assertThat(new RawRoom(world, "le-panier").tablesWith(List.of(goal, words))).isEmpty();
  }

  @Test
  void norDoesItCrossWithARequestToAClinic() {
    Requester circle = new Requester(partner);
    Referral referral = Referral.to("clinique-des-erables");
    String goal = goalFor(referral);

    new Receiver(as("clinique-des-erables")).accepts(circle.send(referral));

    RawRoom there = new RawRoom(world, "clinique-des-erables");
    assertThat(there.tablesWith(List.of(goal, words))).isEmpty();
  }

  /** A goal of a person that the circle knows, who is then referred for it. */
  private String goalFor(Referral referral) {
    String person = made(partner, referral.personRecord());
    String goal = made(partner, LifeGoals.goal(person, words));
    referral.request().getReasonCode().clear();
    Reference named = new Reference("Goal/" + goal).setDisplay(words);
    referral.request().addExtension(new Extension(Canonicals.PERTAINS_TO_GOAL, named));
    referral.ofPatient(person);
    return goal;
  }

  private void assertNothingOf(String goal, Task copy) {
    for (String path :
        List.of(
            Receiver.path(copy),
            copy.getFocus().getReference(),
            copy.getFor().getReference(),
            "Task?_include=Task:focus&_include=Task:patient&_count=200",
            "Provenance?target=" + Receiver.path(copy))) {
      Answer answer = panier.fhir().get(path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(answer.body()).as(path).doesNotContain(goal, words, "pertainsToGoal", "Goal/");
    }
  }

  /** {@code Type/id} of a goal, its plan, the circle, a meeting and a rating. */
  private List<String> write() {
    String person = made(partner, Referral.to(CIRCLE).personRecord());
    String goal = made(partner, LifeGoals.goal(person, words));
    List<String> written = new ArrayList<>(List.of("Goal/" + goal));
    for (DomainResource resource :
        List.of(
            LifeGoals.plan(person, goal, words),
            LifeGoals.circle(person, words),
            LifeGoals.meeting(person),
            LifeGoals.rating(person, goal, "LA34480-6", "2026-08-04"))) {
      written.add(resource.fhirType() + "/" + made(partner, resource));
    }
    return written;
  }

  /** Everything that one asks of it is answered as of an id that never was. */
  private void assertUnknown(FhirCaller other, String path) {
    String type = path.substring(0, path.indexOf('/'));
    String never = type + "/" + UUID.randomUUID();
    for (String asked :
        List.of("{}", "{}/_history", "{}/_history/1", type + "?_id=", type + "?_summary=count")) {
      Answer there = other.get(asked(asked, path));
      Answer nowhere = other.get(asked(asked, never));
      assertThat(there.status()).as(asked + path).isEqualTo(nowhere.status());
      assertThat(there.body()).as(asked + path).doesNotContain(words);
    }
    assertThat(other.get(type + "?_count=200").body()).doesNotContain(words, id(path));
    assertThat(other.get(asked("{}", path)).status()).isIn(403, 404);
    assertThat(other.get(type + "?_summary=count").code()).isEqualTo("not-offered");
  }

  private static String asked(String how, String path) {
    return how.endsWith("=") ? how + id(path) : how.replace("{}", path);
  }

  private static String id(String path) {
    return path.substring(path.indexOf('/') + 1);
  }
}
