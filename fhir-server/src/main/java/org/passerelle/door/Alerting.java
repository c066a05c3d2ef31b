package org.passerelle.door;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.consent.Permit;
import org.passerelle.door.Emergency.Copy;
import org.passerelle.door.Emergency.CopyState;
import org.passerelle.door.Emergency.State;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;

/**
 * The passage "emergency": a partner tells of a danger, and the first contact of the person's
 * clinic is told at once, in the caller's transaction. Without the person's agreement, because the
 * law's three questions are answered yes. Design section 4, decision 0019.
 */
public final class Alerting {

  private static final String REFUSED = "not-an-emergency";

  private final EmergencyRecords records;
  private final EmergencyDraft draft;
  private final Telling telling;
  private final PlacesToTell places;
  private final Clock clock;

  Alerting(
      EmergencyRecords records,
      EmergencyDraft draft,
      Telling telling,
      PlacesToTell places,
      Clock clock) {
    this.records = records;
    this.draft = draft;
    this.telling = telling;
    this.places = places;
    this.clock = clock;
  }

  /**
   * Whether there is such a person.
   *
   * @throws FaultException not-found where there is none
   */
  public void require(PersonName person) {
    if (draft.person(person).isEmpty()) {
      throw new FaultException(Fault.NOT_FOUND);
    }
  }

  /**
   * Tells of a danger, in the transaction under way. The same one is not told of twice while a
   * contact has time to answer; one that is answered, or that nobody is left to answer, is told of
   * anew, and so is another danger, or another way to reach the person.
   *
   * @throws FaultException not-found, unknown-receiver and no-contact: nothing was written
   */
  public Raised raise(Alarm alarm) {
    PersonName person = alarm.person();
    records.persons().take(person.room(), person.patient());
    require(person);
    PlacesToTell.Place place = places.first(alarm);
    Optional<Permit> permit = draft.decide(alarm.danger(), person, place.tray());
    if (permit.isEmpty()) {
      return refused(alarm, place);
    }
    Instant now = clock.instant();
    Optional<Emergency> standing =
        records
            .emergencies()
            .unanswered(person, alarm.clinic(), now, now.minus(draft.answerWithin()))
            .filter(emergency -> telling.says(emergency, alarm));
    standing.filter(old -> alarm.untold()).ifPresent(old -> telling.untold(old, alarm, now));
    return standing.map(Raised.Stands::new).orElseGet(() -> told(alarm, place, permit.get()));
  }

  private Raised.Stands told(Alarm alarm, PlacesToTell.Place place, Permit permit) {
    Instant until = permit.until().orElseThrow();
    Emergency emergency = draft.emergency(alarm, place.clinic(), State.OPEN, until);
    records.emergencies().add(emergency);
    telling.first(
        emergency, place.tray(), AlertMapper.first(emergency, alarm, clock.instant()), permit);
    return new Raised.Stands(emergency);
  }

  /** The person is told that it was tried, and so it is kept with where it would have gone. */
  private Raised refused(Alarm alarm, PlacesToTell.Place place) {
    Emergency emergency = draft.emergency(alarm, place.clinic(), State.DENIED, clock.instant());
    Copy never = draft.copy(emergency, 1, place.tray(), CopyState.DENIED);
    records.emergencies().add(emergency);
    records.copies().add(never, emergency.until());
    Lines.End of = new Lines.End(alarm.person().room(), "Patient", alarm.person().patient());
    records
        .ledger()
        .append(new Lines(never.id(), Passage.EMERGENCY, of, of, null).refused(REFUSED));
    return new Raised.Refused(Fault.NOT_AN_EMERGENCY);
  }

  /** It is held back from the person, by the alert of this id; null: no longer. */
  public void hold(Emergency emergency, @Nullable String heldBy) {
    records.emergencies().hold(emergency.id(), heldBy);
  }
}
