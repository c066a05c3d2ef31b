package org.passerelle.door;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.passerelle.consent.EmergencyDecider;
import org.passerelle.door.Concern.Copy;
import org.passerelle.door.Concern.State;

/** Whom a concern reaches, for how long, and what would be written of it. */
final class ConcernDraft {

  private final Decisions decisions;
  private final PersonsCircles circles;
  private final Endangered persons;
  private final Supplier<UUID> ids;
  private final Duration lasts;

  ConcernDraft(
      Decisions decisions,
      PersonsCircles circles,
      Endangered persons,
      Supplier<UUID> ids,
      Duration lasts) {
    this.decisions = decisions;
    this.circles = circles;
    this.persons = persons;
    this.ids = ids;
    this.lasts = lasts;
  }

  /** Under which names circles know whom it is about, each by a disclosure. */
  Map<PersonName, String> inCircles(Concern concern) {
    return circles.of(concern.person());
  }

  /**
   * What this circle hears by this disclosure, of a new id; empty where the person is not known
   * there any more, or its time is over before it was heard.
   */
  Optional<Copy> copy(Concern concern, PersonName person, String disclosure) {
    Instant until = concern.at().plus(lasts);
    return persons
        .find(person)
        .flatMap(known -> decider().still(decisions.question(person, person.room()), until))
        .map(permit -> copy(concern, person, disclosure, until));
  }

  private EmergencyDecider decider() {
    return new EmergencyDecider(lasts);
  }

  private Copy copy(Concern concern, PersonName person, String disclosure, Instant until) {
    String id = ids.get().toString();
    return new Copy(id, concern.id(), disclosure, person, State.GIVEN, until);
  }
}
