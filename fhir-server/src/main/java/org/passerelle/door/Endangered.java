package org.passerelle.door;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Patient;
import org.passerelle.room.Room;
import org.passerelle.room.RoomStore;

/**
 * The person of whom a danger is told: as the circle sees them, and not once their copy is over.
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

  /** Their Patient; empty where there is none, its ground is over, or the circle is closed. */
  Optional<Patient> find(PersonName person) {
    Room circle = decisions.room(person.room());
    List<String> key = List.of("Patient/" + person.patient());
    return decisions.isOpen(circle)
            && copies.ended(circle.name(), key, clock.instant()).isEmpty()
            && store.holds(circle, "Patient", person.patient())
        ? store.read(circle, Patient.class, person.patient())
        : Optional.empty();
  }
}
