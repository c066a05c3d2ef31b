package org.passerelle.door;

import java.time.Instant;
import java.util.Optional;
import org.hl7.fhir.r4.model.Communication;
import org.passerelle.door.Concern.Copy;
import org.passerelle.door.Concern.State;
import org.passerelle.room.Room;
import org.passerelle.room.RoomStore;

/** Whether a partner sees to what a clinic fears. It stays in the circle: nothing crosses. */
public final class AnsweringConcern {

  private final RoomStore store;
  private final Decisions decisions;
  private final ConcernRecords records;

  AnsweringConcern(RoomStore store, Decisions decisions, ConcernRecords records) {
    this.store = store;
    this.decisions = decisions;
    this.records = records;
  }

  /**
   * Answers, in the transaction under way.
   *
   * @param circle name of the circle's room
   * @param id of the Communication there
   * @param able whether the partner sees to it
   * @return under which id the circle knows the person; empty where no concern is there, or no
   *     longer
   */
  public Optional<String> answer(String circle, String id, boolean able) {
    return records
        .copies()
        .at(circle, id)
        .map(there -> records.locked(there.id()))
        .flatMap(there -> records.copies().at(circle, id)) // it may have ended meanwhile
        .map(there -> answer(there, able ? State.TAKEN : State.GIVEN));
  }

  /** Twice is once. */
  private String answer(Copy copy, State state) {
    if (copy.state() != state) {
      come(copy, state);
    }
    return copy.person().patient();
  }

  private void come(Copy copy, State state) {
    Room circle = decisions.room(copy.person().room());
    Instant now = decisions.now().toInstant();
    Communication there = store.read(circle, Communication.class, copy.id()).orElseThrow();
    records.copies().come(copy, state);
    store.save(
        circle, state == State.TAKEN ? ConcernMapper.taken(there, now) : ConcernMapper.open(there));
  }
}
