package org.passerelle.twins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.passerelle.door.EmergencyContacts;
import org.passerelle.room.NewRoom;
import org.passerelle.room.RoomKind;
import org.passerelle.room.Rooms;
import org.passerelle.support.Alarms;
import org.passerelle.support.Answer;
import org.passerelle.support.Concerns;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Patience;
import org.passerelle.support.RawRoom;
import org.passerelle.support.Receiver;
import org.passerelle.support.Referral;
import org.passerelle.support.Requester;
import org.passerelle.support.Sent;
import org.passerelle.support.Shown;
import org.passerelle.support.Someone;
import org.passerelle.support.World;

/** What is true in one world and not yet in its twin; in the order in which it becomes true. */
enum Fact {
  A_PERSON_EXISTS(world -> put(world, Hidden.person(Hidden.ID))),
  AN_IDENTIFIER_IS_IN_USE(Fact::identify),
  A_NOTE_EXISTS(world -> put(world, Hidden.observation("Va bien"))),
  A_NOTE_SAYS_SO(world -> put(world, Hidden.observation(Hidden.NOTE))),
  A_CONSENT_WAS_GIVEN(world -> put(world, Hidden.consent(ConsentState.ACTIVE))),
  A_CONSENT_WAS_WITHDRAWN(world -> put(world, Hidden.consent(ConsentState.INACTIVE))),
  AN_ID_IS_TAKEN(Fact::takeIds),
  A_FORM_WAS_ANSWERED(world -> put(world, Hidden.answers())),
  A_GOAL_WAS_SET(
      Fact::setGoal, Principal.CIRCLE, Principal.PARTNER, Principal.LAPSED, Principal.CAREGIVER),
  A_GOAL_WAS_RATED(
      Fact::rateGoal, Principal.CIRCLE, Principal.PARTNER, Principal.LAPSED, Principal.CAREGIVER),
  A_PARTNER_WROTE_A_PRIVATE_NOTE(Fact::notePrivately),
  A_SENTENCE_WAS_SHARED_WITH_A_COLLEAGUE(Fact::share),
  A_GOAL_WAS_SHOWN_TO_A_COLLEAGUE(
      Fact::show, Principal.CIRCLE, Principal.PARTNER, Principal.LAPSED, Principal.CAREGIVER),
  A_COLLEAGUE_WAS_TOLD_OF_A_DANGER(
      Fact::alert, Principal.CIRCLE, Principal.PARTNER, Principal.LAPSED, Principal.CAREGIVER),
  A_CONCERN_WAS_HEARD(
      Fact::fear, Principal.CIRCLE, Principal.PARTNER, Principal.LAPSED, Principal.CAREGIVER),
  A_REFERRAL_CROSSED(Fact::refer),
  A_ROOM_WAS_MADE(world -> make(world, Hidden.MADE)),
  A_ROOM_WAS_CLOSED(world -> world.bean(Rooms.class).close(Hidden.CLOSED)),
  AN_ID_WAS_FREED(
      world -> assertThat(hidden(world).delete("Patient/" + Hidden.ID).status()).isEqualTo(200)),
  A_REQUESTER_CHANGED_WHAT_STAYS(Fact::changeChart, Principal.CLINIC, Principal.CLERK),
  A_RECEIVER_WROTE_A_NOTE(
      Fact::writeNote, Principal.ORGANIZATION, Principal.MEMBER, Principal.VOLUNTEER);

  private final Consumer<World> plant;
  private final Set<Principal> aware;

  /** True for those alone to see, by a person who came with it at the least. */
  Fact(Consumer<World> plant, Principal... aware) {
    this.plant = plant;
    this.aware = Set.of(aware);
  }

  /** Whether it is hidden from this principal. */
  boolean isHiddenFrom(Principal principal) {
    return !aware.contains(principal);
  }

  /** Makes it true in this world. */
  void plant(World world) {
    plant.accept(world);
  }

  /**
   * What is true in both from the start: the hidden room is not empty, and a room can be closed.
   */
  static void prepare(World world) {
    put(world, Hidden.person("autre"));
    make(world, Hidden.CLOSED);
  }

  private static FhirCaller hidden(World world) {
    return world.as(Hidden.ROOM);
  }

  static void put(World world, Resource resource) {
    Answer answer = hidden(world).put(resource, null);
    assertThat(answer.status()).as(answer.body()).isIn(200, 201);
  }

  private static void putInCircle(World world, Resource resource) {
    Answer answer = world.as(Hidden.CIRCLE).put(resource, null);
    assertThat(answer.status()).as(answer.body()).isIn(200, 201);
  }

  /** A goal with its plan, its circle and a meeting, under the ids of what the clinic hides. */
  private static void setGoal(World world) {
    putInCircle(world, Hidden.person(Hidden.ID));
    Hidden.life().forEach(each -> putInCircle(world, each));
  }

  /** The circle itself may have deleted the person meanwhile. */
  private static void rateGoal(World world) {
    putInCircle(world, Hidden.person(Hidden.ID));
    putInCircle(world, Hidden.rating());
  }

  /** In a notebook that is made with its partner, under an id and with words that are guessed. */
  private static void notePrivately(World world) {
    String partner =
        Someone.add(
            world,
            "partenaire-cachee",
            Hidden.CIRCLE,
            org.passerelle.policy.Principal.PATIENT_PARTNER);
    Answer answer = Someone.inside(world, partner).put(Hidden.privateNote(), null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  /** In the tray of another clinician of the clinic that asks, made with them. */
  private static void share(World world) {
    new RawRoom(world, Someone.innerRoom(world, colleague(world))).lay(Hidden.privateNote());
  }

  private static String colleague(World world) {
    return Someone.add(
        world,
        "clinicienne-cachee",
        Principal.TRAY.base(),
        org.passerelle.policy.Principal.CLINIC_STAFF);
  }

  /** To the same colleague, through the door, because the person asks. */
  private static void show(World world) {
    setGoal(world);
    String tray = Someone.innerRoom(world, colleague(world));
    new Shown(Someone.in(world, Hidden.CIRCLE, org.passerelle.policy.Principal.PATIENT_PARTNER))
        .shared(Hidden.ID, tray, null);
  }

  /** The same colleague is the clinic's one contact, and passes it on to nobody. */
  private static void alert(World world) {
    setGoal(world);
    world.bean(EmergencyContacts.class).set(Principal.TRAY.base(), List.of(colleague(world)));
    new Alarms(Someone.in(world, Hidden.CIRCLE, org.passerelle.policy.Principal.PATIENT_PARTNER))
        .told(Hidden.ID, Alarms.yes(Hidden.NOTE, Principal.TRAY.base()));
  }

  /** Another clinic fears for somebody whom it referred to the circle. */
  private static void fear(World world) {
    Requester clinic = new Requester(hidden(world));
    Receiver circle = new Receiver(world.as(Hidden.CIRCLE));
    Sent sent = clinic.send(Referral.to(Hidden.CIRCLE));
    String person = circle.accepts(sent).getFor().getReferenceElement().getIdPart();
    clinic.awaits(sent, TaskStatus.ACCEPTED);
    Concerns concerns = new Concerns(circle.fhir());
    Concerns.says(
        Someone.in(world, Hidden.ROOM, org.passerelle.policy.Principal.CLINIC_STAFF),
        sent.id("Patient"));
    Patience.until(() -> assertThat(concerns.about(person)).hasSize(1));
  }

  private static void identify(World world) {
    Patient person = Hidden.person("chart-holder");
    person.addIdentifier(Hidden.chart());
    put(world, person);
    put(world, Hidden.device());
  }

  private static void takeIds(World world) {
    List.of(Hidden.practitioner(), Hidden.condition()).forEach(each -> put(world, each));
  }

  private static void refer(World world) {
    Requester clinic = new Requester(hidden(world));
    Receiver third = new Receiver(world.as(Hidden.THIRD));
    third.accepts(clinic.send(Referral.to(Hidden.THIRD)));
  }

  private static void changeChart(World world) {
    FhirCaller clinic = world.as(Principal.CLINIC.base());
    Patient person = referred(clinic.get("Patient?_count=200").all(Patient.class));
    person.addIdentifier(Hidden.chart());
    person.setMaritalStatus(new CodeableConcept().setText(Hidden.NOTE));
    assertThat(clinic.put(person, null).status()).isEqualTo(200);
  }

  private static Patient referred(List<Patient> persons) {
    return persons.stream().filter(Patient::hasTelecom).findFirst().orElseThrow();
  }

  private static void writeNote(World world) {
    Receiver organization = new Receiver(world.as(Principal.ORGANIZATION.base()));
    Task copy =
        organization.fhir().get("Task?status=accepted").all(Task.class).stream()
            .findFirst()
            .orElseThrow();
    Answer answer = organization.change(copy, task -> task.addNote().setText(Hidden.NOTE));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private static void make(World world, String name) {
    NewRoom room = new NewRoom(name, RoomKind.CLINIC, name, name, "accueil@" + name + ".example");
    assertThat(world.bean(Rooms.class).add(room)).isTrue();
  }
}
