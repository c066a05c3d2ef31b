package org.passerelle.whosaw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.policy.Principal;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Receiver;
import org.passerelle.support.Referral;
import org.passerelle.support.Requester;
import org.passerelle.support.Sent;
import org.passerelle.support.Someone;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** The person reads, over all rooms, who saw what; and nobody else does. */
class WhoSawTest {

  private static final String PARC = "clinique-du-parc";

  @ParameterizedTest
  @EnumSource(Engine.class)
  void thePersonHearsOfWhatPassedAndOfWhoLookedInEachRoom(Engine engine) {
    World world = World.on(engine);
    Sent sent = new Requester(world.as(PARC)).send(Referral.to(Reader.CIRCLE));
    Task copy = new Receiver(world.as(Reader.CIRCLE)).awaits(sent);
    String patient = new IdType(copy.getFor().getReference()).getIdPart();
    Reader person = Reader.of(world, Principal.PERSON, patient);
    FhirCaller clerk = Someone.in(world, PARC, Principal.CLERK);
    clerk.get("Patient/" + sent.id("Patient"));
    clerk.get("Patient/" + sent.id("Patient"));
    clerk.get("Condition?patient=" + sent.id("Patient"));

    List<String> heard = person.hears("?lang=en&_count=500");

    assertThat(heard)
        .contains(
            "someone at the front desk of Parc Clinic (démo) looked at your profile, to run the"
                + " services.",
            "someone at the front desk of Parc Clinic (démo) asked to see a health problem noted"
                + " for you, to run the services. Access was refused.",
            "the computer system of Parc Clinic (démo) added your profile, to care for you.")
        .anyMatch(
            line ->
                line.startsWith(
                    "Parc Clinic (démo) sent a request about you to Neighbourhood Peers (démo),"
                        + " with your agreement. What was sent: "));
    assertThat(person.reads("?lang=en&_count=500"))
        .anyMatch(line -> line.contains("2 times (last at ") && line.contains("your profile"));
    assertThat(person.hears("?_count=500"))
        .contains(
            "une personne de l’accueil de « Clinique du Parc (démo) » a regardé votre fiche, pour le"
                + " fonctionnement des services.",
            "vous avez regardé cette liste.");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whoSpeaksForThePersonReadsTheSameAndIsSeen(Engine engine) {
    World world = World.on(engine);
    String patient = "p-" + java.util.UUID.randomUUID();
    Reader voice = Reader.of(world, Principal.CAREGIVER, patient);
    Reader person = Reader.of(world, Principal.PERSON, patient);

    voice.asks("");

    assertThat(person.hears(""))
        .containsExactly("la personne qui parle pour vous a regardé cette liste.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"patient/Task.r", "patient/Patient.s", "patient/Patient.cud", "system/Patient.r"})
  void aTokenThatMayNotReadAPersonDoesNotOpenIt(String scope) {
    World world = World.on(Engine.H2);
    String patient = "p-" + java.util.UUID.randomUUID();

    Answer refused = Reader.of(world, Principal.PERSON, patient, scope).asks("");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("not-offered");
    assertThat(Reader.of(world, Principal.PERSON, patient, "patient/Patient.r").asks("").status())
        .isEqualTo(200);
  }

  /** The id may come to be somebody else's. */
  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatIsToldEndsWhereTheIdIsDeleted(Engine engine) {
    World world = World.on(engine);
    FhirCaller circle = world.as(Reader.CIRCLE);
    String patient = circle.post("Patient", new Patient()).as(Patient.class).getIdPart();
    Reader person = Reader.of(world, Principal.PERSON, patient);
    assertThat(circle.delete("Patient/" + patient).status()).isIn(200, 204);
    List<String> told = person.reads("?lang=en");
    assertThat(told).anyMatch(line -> line.contains("deleted your profile"));

    Patient another = new Patient();
    another.setId(patient);
    Answer again = circle.put(another, null);
    assertThat(again.status()).as(again.body()).isIn(200, 201);
    circle.get("Patient/" + patient);
    circle.get("Task?patient=" + patient);

    assertThat(person.reads("?lang=en")).isEqualTo(told);
  }

  /** So may the id of a request, once its referral is over. */
  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatARequestIsAboutAfterItsIdWasFreeIsNotTold(Engine engine) {
    World world = World.on(engine);
    FhirCaller circle = world.as(Reader.CIRCLE);
    Sent sent = new Requester(circle).send(Referral.to("logis-ensemble"));
    new Receiver(world.as("logis-ensemble")).awaits(sent);
    // What the end of its grace does, some days later.
    world
        .everything()
        .update("update disclosure set state = 'closed' where source_task = ?", sent.id("Task"));
    Reader person = Reader.of(world, Principal.PERSON, sent.id("Patient"));
    String request = "ServiceRequest/" + sent.id("ServiceRequest");
    assertThat(circle.delete("Task/" + sent.id("Task")).status()).isEqualTo(200);
    assertThat(circle.delete(request).status()).isEqualTo(200);
    List<String> told = withoutOwnLooks(person);

    String other = circle.post("Patient", new Patient()).as(Patient.class).getIdPart();
    ServiceRequest reused = new ServiceRequest().setSubject(new Reference("Patient/" + other));
    reused.setStatus(ServiceRequest.ServiceRequestStatus.DRAFT);
    reused.setIntent(ServiceRequest.ServiceRequestIntent.ORDER);
    reused.setId(sent.id("ServiceRequest"));
    Answer put = circle.put(reused, null);
    assertThat(put.status()).as(put.body()).isIn(200, 201);
    assertThat(circle.get(request).status()).isEqualTo(200);

    assertThat(withoutOwnLooks(person)).isEqualTo(told);
  }

  private static List<String> withoutOwnLooks(Reader person) {
    return person.reads("?lang=en&_count=500").stream()
        .filter(line -> !line.contains("this list"))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void anotherPersonIsToldWhatIsToldOfNobody(Engine engine) {
    World world = World.on(engine);
    Reader person = Reader.of(world, Principal.PERSON, "p-" + java.util.UUID.randomUUID());
    Reader other = Reader.of(world, Principal.PERSON, "p-" + java.util.UUID.randomUUID());
    person.asks("");

    Answer there = other.caller().get("Patient/" + person.patient() + "/$who-saw");
    Answer nowhere = other.caller().get("Patient/never-there/$who-saw");

    assertThat(there.status()).isEqualTo(404);
    assertThat(told(there)).isEqualTo(told(nowhere));
    assertThat(person.hears("?lang=en"))
        .contains(
            "another person asked to see this list. Nothing was shown.",
            "you looked at this list.");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void nobodyElseIsOfferedIt(Engine engine) {
    World world = World.on(engine);
    Reader person = Reader.of(world, Principal.PERSON, "p-" + java.util.UUID.randomUUID());
    List<FhirCaller> others =
        List.of(
            world.as(PARC),
            world.as(Reader.CIRCLE),
            world.as("le-panier"),
            world.as("etude-lien-social"),
            Someone.in(world, PARC, Principal.CLINIC_STAFF),
            Someone.in(world, Reader.CIRCLE, Principal.PATIENT_PARTNER),
            Someone.in(world, Reader.CIRCLE, Principal.CITIZEN_PARTNER),
            Someone.in(world, "etude-lien-social", Principal.RESEARCHER));

    for (FhirCaller caller : others) {
      Answer there = caller.get("Patient/" + person.patient() + "/$who-saw");
      Answer nowhere = caller.get("Patient/never-there/$who-saw");
      assertThat(there.code()).isEqualTo("not-offered");
      assertThat(told(there)).isEqualTo(told(nowhere));
    }
    Answer stranger = person.caller().at(PARC).get("Patient/" + person.patient() + "/$who-saw");
    assertThat(stranger.code()).isEqualTo("other-room");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aPersonBoundToNobodyIsToldNothing(Engine engine) {
    World world = World.on(engine);
    FhirCaller unbound = Someone.in(world, Reader.CIRCLE, Principal.PERSON);

    assertThat(unbound.get("Patient/p/$who-saw").status()).isEqualTo(404);
    assertThat(unbound.get("Patient/p").code()).isEqualTo("not-offered");
    assertThat(unbound.post("Patient/p/$who-saw", new Parameters()).code())
        .isEqualTo("not-offered");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatItDoesNotKnowIsRefused(Engine engine) {
    Reader person = Reader.of(World.on(engine), Principal.PERSON, "p-1");

    assertThat(person.asks("?lang=de").code()).isEqualTo("invalid-content");
    assertThat(person.asks("?_summary=count").code()).isEqualTo("not-offered");
    assertThat(person.asks("/more").status()).isEqualTo(403);
  }

  private static String told(Answer answer) {
    return answer.status() + answer.body().replaceAll("\"id\"\\s*:\\s*\"[^\"]*\"", "");
  }
}
