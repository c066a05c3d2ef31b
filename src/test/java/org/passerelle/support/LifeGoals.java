package org.passerelle.support;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.passerelle.profiles.Canonicals;

/** What partners write with a person: goals, plans, circles, meetings, ratings; all sound. */
public final class LifeGoals {

  /** LOINC's code for a rating by the person. */
  public static final String BY_PERSON = "107334-5";

  private LifeGoals() {}

  /** An active goal of this Patient in these words, looked at together. */
  public static Goal goal(String patient, String words) {
    Goal goal = new Goal().setLifecycleStatus(GoalLifecycleStatus.ACTIVE);
    goal.addCategory(concept(Canonicals.LIFE_GOAL_KIND, "social"));
    goal.getDescription().setText(words);
    goal.setSubject(person(patient)).setStart(new DateType("2026-05-04"));
    Extension check = goal.addExtension().setUrl(Canonicals.GOAL_CHECK);
    for (String question : new String[] {"matters", "feasible", "realistic"}) {
      check.addExtension(new Extension(question, new BooleanType(true)));
    }
    goal.addExtension(new Extension(Canonicals.REVIEW_DATE, new DateType("2026-08-04")));
    return goal;
  }

  /** The same goal with this weight. */
  public static Goal weighing(Goal goal, int weight) {
    goal.addExtension(new Extension(Canonicals.GOAL_WEIGHT, new PositiveIntType(weight)));
    return goal;
  }

  /** The same goal with the words of one level, under the guide's name or its older one. */
  public static Goal level(Goal goal, String code, String name, String words) {
    Extension level = goal.addExtension().setUrl(Canonicals.GOAL_SCALE);
    level.addExtension(new Extension("level", new Coding(Canonicals.LOINC, code, null)));
    level.addExtension(new Extension(name, new StringType(words)));
    return goal;
  }

  /** A plan toward this goal, with one small step in words. */
  public static CarePlan plan(String patient, String goal, String step) {
    CarePlan plan = new CarePlan().setStatus(CarePlanStatus.ACTIVE).setSubject(person(patient));
    plan.setIntent(CarePlanIntent.PLAN).addGoal(new Reference("Goal/" + goal));
    plan.addActivity().getDetail().setStatus(CarePlanActivityStatus.SCHEDULED).setDescription(step);
    return plan;
  }

  /** The person with somebody close to them. */
  public static CareTeam circle(String patient, String close) {
    CareTeam circle = new CareTeam().setStatus(CareTeamStatus.ACTIVE);
    circle.setSubject(person(patient));
    member(circle, "person", person(patient));
    member(circle, "informal-caregiver", new Reference().setDisplay(close));
    return circle;
  }

  /** One more in a circle. */
  public static void member(CareTeam circle, String role, Reference member) {
    circle.addParticipant().setMember(member).addRole(concept(Canonicals.CIRCLE_ROLE, role));
  }

  /** An hour of listening at a café. */
  public static Encounter meeting(String patient) {
    Encounter meeting = new Encounter().setStatus(EncounterStatus.FINISHED);
    meeting.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", null));
    meeting.addType(concept(Canonicals.MEETING_KIND, "listening"));
    meeting.setSubject(person(patient));
    meeting.getPeriod().setStartElement(new DateTimeType("2026-05-04T14:00:00-04:00"));
    meeting.getPeriod().setEndElement(new DateTimeType("2026-05-04T15:10:00-04:00"));
    meeting.addExtension(
        new Extension(Canonicals.PLACE_OF_MEETING, concept(Canonicals.MEETING_PLACE, "cafe")));
    return meeting;
  }

  /** The person's own rating of a goal. */
  public static Observation rating(String patient, String goal, String level, String day) {
    Observation rating = new Observation().setStatus(ObservationStatus.FINAL);
    rating.setCode(concept(Canonicals.LOINC, BY_PERSON)).setSubject(person(patient));
    rating.addFocus(new Reference("Goal/" + goal)).setEffective(new DateTimeType(day));
    return rating.setValue(concept(Canonicals.LOINC, level));
  }

  /** The reference to a Patient. */
  public static Reference person(String patient) {
    return new Reference("Patient/" + patient);
  }

  /** A concept of one code. */
  public static CodeableConcept concept(String system, String code) {
    return new CodeableConcept(new Coding(system, code, null));
  }
}
