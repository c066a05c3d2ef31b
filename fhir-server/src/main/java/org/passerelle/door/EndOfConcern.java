package org.passerelle.door;

import org.passerelle.door.Concern.Copy;
import org.passerelle.door.Concern.State;
import org.passerelle.room.RoomStore;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what a circle heard out of its room, once its time is over. */
final class EndOfConcern {

  private static final String TYPE = "Communication";

  private final RoomStore store;
  private final Decisions decisions;
  private final ConcernRecords records;
  private final Plans plans;
  private final TransactionTemplate transactions;

  EndOfConcern(
      RoomStore store,
      Decisions decisions,
      ConcernRecords records,
      Plans plans,
      TransactionTemplate transactions) {
    this.store = store;
    this.decisions = decisions;
    this.records = records;
    this.plans = plans;
    this.transactions = transactions;
  }

  /** Its time is over, by itself; doing it twice is doing it once. */
  void over(String copyId) {
    transactions.executeWithoutResult(
        status -> {
          Copy copy = records.locked(copyId);
          if (copy.state() != State.LEFT) {
            leave(copy);
          }
        });
  }

  /** All that circles heard by this referral, which is over; or nothing, where it is not. */
  void with(String disclosureId) {
    if (!records.isOpen(disclosureId)) {
      records.copies().by(disclosureId).forEach(copy -> over(copy.id()));
    }
  }

  private void leave(Copy copy) {
    records.ledger().append(ConcernLines.over(copy, records.clinic(copy)));
    records.copies().come(copy, State.LEFT);
    store.remove(decisions.room(copy.person().room()), TYPE, copy.id());
    plans.expunge(copy);
  }

  /** Removes for good what is left of it. */
  void expunge(String copyId) {
    Copy copy = records.copies().get(copyId);
    store.expunge(decisions.room(copy.person().room()), TYPE, copy.id());
  }
}
