package org.passerelle.door;

import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Communication;
import org.passerelle.door.AlertMapper.Step;
import org.passerelle.door.Emergency.Copy;
import org.passerelle.door.Emergency.CopyState;
import org.passerelle.door.Emergency.State;
import org.passerelle.room.Room;
import org.passerelle.room.RoomStore;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what contacts were told out of their trays: somebody else sees to it, the contact cannot,
 * or its time is over. Both sides may know why.
 */
final class StandingDown {

  private static final String SEEN_TO = "seen-to";
  private static final String UNABLE = "unable";
  private static final String OVER = "danger-over";
  private static final String TYPE = "Communication";

  private final RoomStore store;
  private final Decisions decisions;
  private final EmergencyRecords records;
  private final Plans plans;
  private final TransactionTemplate transactions;

  StandingDown(
      RoomStore store,
      Decisions decisions,
      EmergencyRecords records,
      Plans plans,
      TransactionTemplate transactions) {
    this.store = store;
    this.decisions = decisions;
    this.records = records;
    this.plans = plans;
    this.transactions = transactions;
  }

  /** All copies but this contact's leave, in the transaction under way. */
  void others(Emergency emergency, Copy but) {
    leave(emergency, copy -> !copy.id().equals(but.id()), CopyState.LEFT, SEEN_TO);
  }

  /** This contact's copy leaves, in the transaction under way. */
  void unable(Emergency emergency, Copy copy) {
    leave(emergency, copy::equals, CopyState.UNABLE, UNABLE);
  }

  /** Its time is over, by itself; doing it twice is doing it once. */
  void over(String emergencyId) {
    transactions.executeWithoutResult(
        status -> {
          Emergency emergency = records.locked(emergencyId);
          if (emergency.state() == State.OPEN || emergency.state() == State.TAKEN) {
            end(emergency);
          }
        });
  }

  private void end(Emergency emergency) {
    leave(emergency, copy -> true, CopyState.LEFT, OVER);
    records.emergencies().come(emergency.id(), State.OVER);
    if (emergency.state() == State.OPEN) {
      Room circle = decisions.room(emergency.person().room());
      store
          .read(circle, Communication.class, emergency.id())
          .ifPresent(alert -> store.save(circle, AlertMapper.come(alert, Step.UNANSWERED)));
    }
  }

  private void leave(Emergency emergency, Predicate<Copy> which, CopyState state, String reason) {
    records.copies().of(emergency.id()).stream()
        .filter(copy -> copy.state().isThere())
        .filter(which)
        .forEach(copy -> leave(emergency, copy, state, reason));
  }

  private void leave(Emergency emergency, Copy copy, CopyState state, String reason) {
    new Lines(emergency, copy, Passage.WITHDRAW)
        .withdrawn(reason)
        .forEach(records.ledger()::append);
    records.copies().come(copy, state);
    store.remove(decisions.room(copy.tray()), TYPE, copy.target());
    plans.expunge(copy);
  }

  /** Expunges what left of this copy. */
  void expunge(String copyId) {
    Copy copy = records.copies().get(copyId);
    store.expunge(decisions.room(copy.tray()), TYPE, copy.target());
  }
}
