package org.passerelle.door;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Patient;
import org.passerelle.consent.Danger;
import org.passerelle.consent.EmergencyDecider;
import org.passerelle.consent.Permit;
import org.passerelle.door.Emergency.Copy;
import org.passerelle.door.Emergency.CopyState;
import org.passerelle.door.Emergency.State;
import org.passerelle.profiles.Canonicals;
import org.passerelle.room.Room;

/** What would be written of a danger: the emergency, a contact's copy; and whether it may be. */
final class EmergencyDraft {

  private final Decisions decisions;
  private final Endangered persons;
  private final CopyNames names;
  private final Supplier<UUID> ids;
  private final AlertSettings settings;

  EmergencyDraft(
      Decisions decisions,
      Endangered persons,
      CopyNames names,
      Supplier<UUID> ids,
      AlertSettings settings) {
    this.persons = persons;
    this.decisions = decisions;
    this.names = names;
    this.ids = ids;
    this.settings = settings;
  }

  /** The person, as the circle may know them now. */
  Optional<Patient> person(PersonName person) {
    return persons.find(person);
  }

  /**
   * The emergency that this is, of a new id.
   *
   * @param until when all copies end; now where nobody may be told
   */
  Emergency emergency(Alarm alarm, String clinic, State state, Instant until) {
    return new Emergency(id(), alarm.person(), clinic, alarm.by().client(), state, null, until);
  }

  /** What the owner of this tray is told, under ids of its own. */
  Copy copy(Emergency emergency, int turn, String tray, CopyState state) {
    Room room = decisions.room(tray);
    String circle = emergency.person().room();
    String id = id();
    return new Copy(
        id,
        emergency.id(),
        turn,
        tray,
        names.name(room, circle, "Communication", id),
        names.name(room, circle, "Patient", emergency.person().patient()),
        state);
  }

  /** Whether the owner of this tray may be told of this danger now. */
  Optional<Permit> decide(Danger danger, PersonName person, String tray) {
    return decider().decide(danger, decisions.question(person, tray));
  }

  /** Whether they still may. */
  Optional<Permit> still(Emergency emergency, String tray) {
    return decider().still(decisions.question(emergency.person(), tray), emergency.until());
  }

  /** How long a contact has to answer. */
  Duration answerWithin() {
    return settings.answerWithin();
  }

  private String id() {
    return ids.get().toString();
  }

  private EmergencyDecider decider() {
    return new EmergencyDecider(settings.last());
  }

  /** The copy, under the ids that it and the person have in the tray. */
  static Communication under(Copy copy, Communication told) {
    Communication under = told.copy();
    under.setId(copy.target());
    under.getSubject().getIdentifier().setSystem(Canonicals.PERSON_SYSTEM).setValue(copy.patient());
    return under;
  }
}
