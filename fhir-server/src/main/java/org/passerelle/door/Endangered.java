package org.passerelle.door;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Patient;
import org.passerelle.room.Room;
import org.passerelle.room.RoomStore;

/**
 * The person of whom a danger or a concern is told: as their room sees them, and not once their
 * copy there is over.
 */
final class Endangered {

  private final RoomStore store;
  private final Decisions decisions;
  private final Copies copies;
  private final Clock clock;

  Endangered(RoomStore store, Decisions decisions, Copies copies, Clock clock) {
    this.store = store;
    this.decisions = decisions;
    this.copies = copies;
    this.clock = clock;
  }

  /** Their Patient; empty where there is none, its ground is over, or the room is closed. */
  Optional<Patient> find(PersonName person) {
    Room room = decisions.room(person.room());
    List<String> key = List.of("Patient/" + person.patient());
    return decisions.isOpen(room)
            && copies.ended(room.name(), key, clock.instant()).isEmpty()
            && store.holds(room, "Patient", person.patient())
        ? store.read(room, Patient.class, person.patient())
        : Optional.empty();
  }
}
