package org.passerelle.whosaw;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.policy.Principal;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.LifeGoals;
import org.passerelle.support.Receiver;
import org.passerelle.support.Referral;
import org.passerelle.support.Requester;
import org.passerelle.support.Sent;
import org.passerelle.support.Shown;
import org.passerelle.support.Someone;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** Each operation that reads about a person is told to them as what it is. */
class WhoSawByOperationTest {

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whoWorkedOutWhereGoalsStandIsToldAsThat(Engine engine) {
    World world = World.on(engine);
    FhirCaller partner = Someone.in(world, Reader.CIRCLE, Principal.PATIENT_PARTNER);
    String patient = partner.post("Patient", new Patient()).as(Patient.class).getIdPart();
    Reader person = Reader.of(world, Principal.PERSON, patient);

    partner.get("Patient/" + patient + "/$goal-attainment");

    assertThat(person.hears("?lang=en"))
        .anyMatch(line -> line.contains("looked at how far your goals have come"))
        .noneMatch(line -> line.startsWith("a patient partner") && line.contains("this list"));
  }

  /** What was looked at was never sent: no passage tells of it. */
  @ParameterizedTest
  @EnumSource(Engine.class)
  void whoLookedAtWhatWouldBeSentIsTold(Engine engine) {
    World world = World.on(engine);
    FhirCaller partner = Someone.in(world, Reader.CIRCLE, Principal.PATIENT_PARTNER);
    Referral draft = Referral.to("le-panier");
    draft.task().setStatus(Task.TaskStatus.DRAFT);
    Sent sent = new Requester(world.as(Reader.CIRCLE)).send(draft);
    Reader person = Reader.of(world, Principal.PERSON, sent.id("Patient"));
    long before = person.hears("?lang=en").stream().filter(this::isOfAPartner).count();

    int status = partner.get("Task/" + sent.id("Task") + "/$preview").status();

    assertThat(status).isEqualTo(200);
    assertThat(person.hears("?lang=en").stream().filter(this::isOfAPartner).count())
        .isGreaterThan(before);
  }

  private boolean isOfAPartner(String line) {
    return line.contains("patient partner") && line.contains("looked");
  }

  /** The recipient holds no Patient of the person, who is told all the same. */
  @ParameterizedTest
  @EnumSource(Engine.class)
  void whoSharedAndWhoThenLookedIsTold(Engine engine) {
    World world = World.on(engine);
    FhirCaller partner = Someone.in(world, Reader.CIRCLE, Principal.PATIENT_PARTNER);
    String patient = partner.post("Patient", new Patient()).as(Patient.class).getIdPart();
    Goal goal = LifeGoals.goal(patient, "Jardiner");
    String id = partner.post("Goal", goal).as(Goal.class).getIdPart();
    Reader person = Reader.of(world, Principal.PERSON, patient);
    String clinic = "clinique-du-parc";
    FhirCaller tray =
        Someone.inside(
            world, Someone.add(world, "clinicienne-vue", clinic, Principal.CLINIC_STAFF));

    new Shown(partner).shared(id, tray.room(), null);
    tray.get("Goal");

    assertThat(person.hears("?lang=en"))
        .anyMatch(line -> line.contains("looked at one of your goals, to show it as you ask"))
        .anyMatch(
            line ->
                line.contains("showed one person at Parc Clinic (démo) something of yours")
                    && line.contains("one of your goals, in your own words"))
        .anyMatch(
            line ->
                line.contains("someone on the care team of Parc Clinic (démo) looked at one of"));
    assertThat(person.hears("?lang=fr"))
        .anyMatch(line -> line.contains("à une seule personne de « Clinique du Parc (démo) »"));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whoReadWhatWasPassedOnAboutThePersonIsTold(Engine engine) {
    World world = World.on(engine);
    Sent sent = new Requester(world.as("clinique-du-parc")).send(Referral.to(Reader.CIRCLE));
    Task copy = new Receiver(world.as(Reader.CIRCLE)).awaits(sent);
    Reader person =
        Reader.of(world, Principal.PERSON, new IdType(copy.getFor().getReference()).getIdPart());
    String told =
        "the computer system of Parc Clinic (démo) looked at what was passed on about you";
    assertThat(person.hears("?lang=en&_count=500")).noneMatch(line -> line.startsWith(told));

    world.as("clinique-du-parc").get("$register?_count=200"); // of everybody, the newest first

    assertThat(person.hears("?lang=en&_count=500")).anyMatch(line -> line.startsWith(told));
  }
}
