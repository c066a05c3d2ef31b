package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.stories.Refusals.assertRefused;

import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;
import org.passerelle.policy.Principal;
import org.passerelle.profiles.Canonicals;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.LifeGoals;
import org.passerelle.support.Referral;
import org.passerelle.support.Someone;
import org.passerelle.support.World.Engine;

/** A partner and a person put a goal into words, plan small steps, and look at where it stands. */
abstract class SettingGoals extends Story {

  private static final String CIRCLE = "pairs-du-quartier";
  private static final String WORDS = "Sortir de chez moi trois fois par semaine";

  private final FhirCaller partner = Someone.in(world, CIRCLE, Principal.PATIENT_PARTNER);
  private final FhirCaller citizen = Someone.in(world, CIRCLE, Principal.CITIZEN_PARTNER);
  private final String person = made(partner, Referral.to(CIRCLE).personRecord());

  SettingGoals(Engine engine) {
    super(engine);
  }

  @Test
  void theGoalIsFoundByItsStateItsKindAndTheDayToLookAtItAgain() {
    String goal = made(partner, LifeGoals.goal(person, WORDS));

    for (String query :
        List.of(
            "lifecycle-status=active",
            "category=" + Canonicals.LIFE_GOAL_KIND + "%7Csocial",
            "review-date=2026-08-04",
            "review-date=ge2026-08-01&review-date=lt2026-09-01",
            "_sort=review-date")) {
      assertThat(ids(partner.get("Goal?patient=" + person + "&" + query), Goal.class))
          .as(query)
          .containsExactly(goal);
    }
    assertThat(partner.get("Goal?review-date=2026-08-05&patient=" + person).all(Goal.class))
        .isEmpty();
    assertThat(partner.get("Goal/" + goal).as(Goal.class).getDescription().getText())
        .isEqualTo(WORDS);
  }

  @Test
  void thePlanIsFoundByItsGoalWithIt() {
    String goal = made(partner, LifeGoals.goal(person, WORDS));
    String plan = made(partner, LifeGoals.plan(person, goal, "Marcher jusqu’au parc"));

    Answer found = partner.get("CarePlan?goal=Goal/" + goal + "&_include=CarePlan:goal");

    assertThat(ids(found, CarePlan.class)).containsExactly(plan);
    assertThat(ids(found, Goal.class)).containsExactly(goal);
  }

  @Test
  void theCircleAndTheMeetingsAreFound() {
    CareTeam around = LifeGoals.circle(person, "Tante Lise (démo)");
    LifeGoals.member(around, "patient-partner", new Reference().setDisplay("Camille (démo)"));
    LifeGoals.member(around, "citizen-partner", new Reference().setDisplay("Dominique (démo)"));
    LifeGoals.member(around, "clinician", new Reference().setDisplay("Dre Sol (démo)"));
    String circle = made(partner, around);
    String meeting = made(partner, LifeGoals.meeting(person));

    Answer circles = partner.get("CareTeam?participant=Patient/" + person + "&status=active");
    assertThat(ids(circles, CareTeam.class)).containsExactly(circle);
    for (String query : List.of("type=listening", "date=2026-05-04", "date=ge2026-05-01")) {
      Answer meetings = partner.get("Encounter?patient=" + person + "&" + query);
      assertThat(ids(meetings, Encounter.class)).as(query).containsExactly(meeting);
    }
    assertThat(partner.get("Encounter?type=coaching&patient=" + person).all(Encounter.class))
        .isEmpty();
  }

  @Test
  void aChangedGoalIsANewVersionAndTheOldOneStays() {
    String id = made(partner, LifeGoals.goal(person, WORDS));
    Goal goal = partner.get("Goal/" + id).as(Goal.class);
    goal.getDescription().setText("Sortir cinq fois");

    assertThat(partner.put(goal, "1").as(Goal.class).getMeta().getVersionId()).isEqualTo("2");
    assertRefused(partner.put(goal, "1"), 412, "stale-version");
    Integer versions =
        world
            .everything()
            .queryForObject(
                "select count(*) from hfj_res_ver v join hfj_resource r on r.res_id = v.res_id"
                    + " where r.fhir_id = ? and r.res_type = 'Goal'",
                Integer.class,
                id);
    assertThat(versions).isEqualTo(2);
  }

  @Test
  void whatIsNotSoundIsRefusedWithItsReason() {
    String goal = made(partner, LifeGoals.goal(person, WORDS));
    Goal wordless = LifeGoals.goal(person, WORDS);
    wordless.setDescription(LifeGoals.concept("http://unknown.example", "walk"));
    refused(wordless, "Goal.description.text");
    Goal unchecked = LifeGoals.goal(person, WORDS);
    unchecked.getExtension().remove(0);
    refused(unchecked, "life-goal-checked");
    refused(LifeGoals.weighing(LifeGoals.goal(person, WORDS), 0), "positiveInt");
    refused(
        LifeGoals.level(LifeGoals.goal(person, WORDS), "LA1-1", "progressText", "Trop"), "LA1-1");
    CarePlan aimless = LifeGoals.plan(person, goal, "Un pas");
    refused(aimless.setGoal(null), "CarePlan.goal");
    CareTeam without = LifeGoals.circle(person, "Tante Lise (démo)");
    without.getParticipant().remove(0);
    refused(without, "care-circle-person");
    refused(LifeGoals.meeting(person).setType(null), "Encounter.type");
    Observation off = LifeGoals.rating(person, goal, "LA34481-4", "2026-08-04");
    refused(off.copy().setFocus(null), "Observation.focus");
    refused(off.copy().setValue(new Quantity(2)), "Observation.value");
  }

  @Test
  void whatThePartnersWantOfAGoalNobodyWantsOfAClinicsRecord() {
    String there = made(clinic.fhir(), new Patient());
    Goal charted = new Goal().setLifecycleStatus(Goal.GoalLifecycleStatus.ACTIVE);
    charted.setDescription(new CodeableConcept().setText("HbA1c < 7 %"));
    charted.setSubject(LifeGoals.person(there));

    made(clinic.fhir(), charted);
  }

  @Test
  void theOlderNameOfTheWordsOfALevelIsTakenAsTheNewOne() {
    for (String name : List.of("progressText", "text")) {
      Goal goal = LifeGoals.goal(person, WORDS);
      LifeGoals.level(goal, "LA34480-6", name, "Cinq fois");
      LifeGoals.level(goal, "LA34481-4", name, "Trois fois");

      String id = made(partner, goal);

      assertThat(partner.get("Goal/" + id).body()).contains("\"" + name + "\"", "Cinq fois");
    }
  }

  @Test
  void aCitizenPartnerLinksAStepToItsRequestAndChangesNothingElseOfThePlan() {
    String goal = made(partner, LifeGoals.goal(person, WORDS));
    String plan = made(partner, LifeGoals.plan(person, goal, "Trouver un atelier"));
    ServiceRequest asked = Referral.to("atelier-couleurs").request();
    asked.getReasonCode().clear();
    String request = made(citizen, asked.setSubject(LifeGoals.person(person)));

    CarePlan seen = citizen.get("CarePlan/" + plan).as(CarePlan.class);
    seen.addActivity().setReference(new Reference("ServiceRequest/" + request));
    Answer linked = citizen.put(seen, null);
    assertThat(linked.status()).as(linked.body()).isEqualTo(200);

    seen.setTitle("Mon idée");
    assertRefused(citizen.put(seen, null), 422, "not-yours-to-change");
    assertRefused(citizen.get("Observation?patient=" + person), 403, "not-offered");
    Goal other = LifeGoals.goal(person, "x");
    other.setId(goal);
    assertRefused(citizen.put(other, null), 403, "not-offered");
  }

  @Test
  void ofAMeetingACitizenPartnerSeesNoReason() {
    Encounter meeting = LifeGoals.meeting(person);
    meeting.addReasonCode().setText("Motif de la rencontre");
    String id = made(partner, meeting);

    Answer seen = citizen.get("Encounter/" + id);

    assertThat(seen.body()).contains("listening", "cafe").doesNotContain("Motif");
    assertThat(partner.get("Encounter/" + id).body()).contains("Motif");
  }

  private void refused(DomainResource resource, String expected) {
    Answer answer = partner.post(resource.fhirType(), resource);

    assertRefused(answer, 422, "invalid-resource");
    assertThat(answer.body()).contains(expected);
  }

  private static <T extends DomainResource> List<String> ids(Answer answer, Class<T> type) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.all(type).stream().map(each -> each.getIdElement().getIdPart()).toList();
  }
}
