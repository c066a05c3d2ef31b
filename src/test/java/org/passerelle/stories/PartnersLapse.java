package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.stories.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.authorisation.Authorisations;
import org.passerelle.door.EmergencyContacts;
import org.passerelle.policy.Principal;
import org.passerelle.support.Alarms;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.LifeGoals;
import org.passerelle.support.Someone;
import org.passerelle.support.World.Engine;

/** A partner's training ends with its year, and with it all that they read; never an alert. */
abstract class PartnersLapse extends Story {

  private static final String CIRCLE = "pairs-du-quartier";
  private static final String CLINIC = "clinique-des-erables";
  private static final List<String> CLOSED =
      List.of(
          "Goal",
          "CarePlan",
          "CareTeam",
          "Consent",
          "Task",
          "ServiceRequest",
          "Encounter",
          "Observation",
          "QuestionnaireResponse",
          "RelatedPerson",
          "Practitioner",
          "Organization",
          "Provenance");

  private final Authorisations authorisations = world.bean(Authorisations.class);
  private final FhirCaller colleague = Someone.in(world, CIRCLE, Principal.PATIENT_PARTNER);
  private final String reach = "Chez elle, sonner " + UUID.randomUUID();
  private final String id = "pair-" + UUID.randomUUID();
  private final String family = "Fictive" + id.substring(5, 13);
  private final String person = made(colleague, lise());
  private final String goal = made(colleague, LifeGoals.goal(person, "Revoir la mer " + id));

  PartnersLapse(Engine engine) {
    super(engine);
  }

  @BeforeEach
  void somebodyCanBeTold() {
    Someone.add(world, "contact-premiere", CLINIC, Principal.CLINIC_STAFF);
    world.bean(EmergencyContacts.class).set(CLINIC, List.of("contact-premiere"));
  }

  private Patient lise() {
    Patient lise = new Patient();
    lise.addName().setFamily(family).addGiven("Lise");
    lise.addTelecom().setSystem(ContactPointSystem.PHONE).setValue("+15145550143");
    lise.addAddress().setCity("Ville-Inventée");
    return lise;
  }

  @Test
  void itsLastDayIsWholeAndOnTheNextNothingIsReadButADangerCanBeTold() {
    Someone.add(world, id, CIRCLE, Principal.PATIENT_PARTNER);
    LocalDate last = today();
    authorisations.trained(id, last.minusDays(365));
    FhirCaller before = now();
    String notebook = Someone.innerRoom(world, id);
    FhirCaller notes = Someone.inside(world, id);
    advanceTo(midnightAfter(last).minus(A_WHILE));
    assertThat(before.get("Goal/" + goal).status()).isEqualTo(200);
    assertThat(notes.get("DocumentReference?_count=1").status()).isEqualTo(200);

    world.clock().advance(A_WHILE);

    assertRefused(before.get("Goal/" + goal), 401, "not-signed-in");
    assertRefused(before.get("Patient/" + person), 401, "not-signed-in");
    assertRefused(notes.get("DocumentReference?_count=1"), 401, "not-signed-in");
    assertLapsed(now(), notebook);
    assertTells(now());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing", "training", "undertaking"})
  void withoutATrainingAndAnUndertakingNothingIsReadEither(String recorded) {
    Someone.untrained(world, id, CIRCLE);
    if (recorded.equals("training")) {
      authorisations.trained(id, today());
    } else if (recorded.equals("undertaking")) {
      authorisations.signed(id, today());
    }

    assertRefused(now().get("Goal/" + goal), 401, "not-signed-in");
    assertRefused(now().get("Patient?name=" + family), 401, "not-signed-in");
    assertThat(new Alarms(now()).tell(person, Alarms.yes(reach, CLINIC)).status()).isEqualTo(401);
  }

  @Test
  void aRefresherGivesItAllBackAndTheLesserTokenIsRefused() {
    Someone.add(world, id, CIRCLE, Principal.CITIZEN_PARTNER);
    authorisations.trained(id, today().minusDays(366));
    FhirCaller lapsed = now();
    assertRefused(lapsed.get("Goal/" + goal), 403, "not-offered");

    authorisations.trained(id, today());

    assertRefused(lapsed.get("Patient/" + person), 401, "not-signed-in");
    assertThat(now().get("Goal/" + goal).status()).isEqualTo(200);
    assertThat(Someone.inside(world, id).get("DocumentReference?_count=1").status()).isEqualTo(200);
  }

  @Test
  void anEndIsNoticedAtTheNextRequest() {
    Someone.add(world, id, CIRCLE, Principal.PATIENT_PARTNER);
    FhirCaller partner = now();
    assertThat(partner.get("Goal/" + goal).status()).isEqualTo(200);

    authorisations.end(id);

    assertRefused(partner.get("Goal/" + goal), 401, "not-signed-in");
    assertRefused(now().get("Goal/" + goal), 401, "not-signed-in");
  }

  /** An application that asks for what it always asks for is not left without a token. */
  @Test
  void scopesThatItWasGrantedBeforeGetItATokenAllTheSame() {
    Someone.add(world, id, CIRCLE, Principal.LAPSED_PARTNER);
    String asked = "user/Patient.rs user/Task.rs?status=requested user/Communication.crs";

    FhirCaller partner = FhirCaller.scoped(world.address(), id, CIRCLE, asked);

    assertRefused(partner.get("Task?status=requested"), 403, "not-offered");
    assertThat(new Alarms(partner).tell(person, Alarms.yes(reach, CLINIC)).status()).isEqualTo(200);
  }

  private void assertLapsed(FhirCaller partner, String notebook) {
    for (String type : CLOSED) {
      assertRefused(partner.get(type + "?_count=1"), 403, "not-offered");
      assertRefused(partner.get(type + "/" + goal), 403, "not-offered");
    }
    assertRefused(partner.get("Communication?_count=1"), 403, "not-offered");
    assertRefused(partner.get("Patient?identifier=x"), 403, "not-offered");
    assertRefused(partner.post("Patient", lise()), 403, "not-offered");
    assertRefused(partner.get("Patient/" + person + "/$goal-attainment"), 403, "not-offered");
    assertThat(partner.get("Patient?name=" + family).all(Patient.class)).hasSize(1);
    Answer named = partner.get("Patient/" + person);
    assertThat(named.body()).contains(family).doesNotContain("+15145550143", "Ville-Inventée");
    Answer inner = FhirCaller.token(world.address(), id, world.address() + "/fhir/" + notebook);
    assertThat(inner.status()).isEqualTo(400);
    assertThat(FhirCaller.token(world.address(), id, null).body()).doesNotContain(notebook);
  }

  private void assertTells(FhirCaller partner) {
    Alarms alarms = new Alarms(partner);
    String alert = alarms.told(person, Alarms.yes(reach, CLINIC));

    FhirCaller contact = Someone.inside(world, "contact-premiere");
    assertThat(Alarms.in(contact, reach)).hasSize(1);
    assertThat(alarms.state(alert)).isEqualTo("waiting");
    Communication read = alarms.read(alert);
    assertThat(read.hasSubject() || read.hasPayload() || read.hasNote()).isFalse();
    Parameters came = Alarms.with(new Parameters(), "details", new StringType("Elle a répondu."));
    assertThat(alarms.followUp(alert, came).status()).isEqualTo(200);
    assertThat(new Alarms(colleague).read(alert).getNoteFirstRep().getText())
        .isEqualTo("Elle a répondu.");
    Parameters review = Alarms.with(new Parameters(), "review", new BooleanType(true));
    assertRefused(alarms.followUp(alert, review), 422, "not-yours-to-change");
    String others = new Alarms(colleague).told(person, Alarms.yes(reach + " deux", CLINIC));
    assertRefused(alarms.followUp(others, came), 404, "not-found");
  }

  /** The partner by a token of now. */
  private FhirCaller now() {
    return FhirCaller.client(world.address(), id, CIRCLE, null);
  }

  private static Instant midnightAfter(LocalDate day) {
    return day.plusDays(1).atStartOfDay(CUSTODIANS).toInstant();
  }
}
