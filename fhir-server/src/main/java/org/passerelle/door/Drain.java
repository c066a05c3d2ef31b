package org.passerelle.door;

import java.util.Optional;
import org.passerelle.door.PassagesDue.Due;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings what is due for a referral to the door, oldest first, each in its own transaction: what
 * passed stays passed when a later one fails. One that fails holds up those after it, and no other
 * referral. Extended by {@link MeasuredDoor} alone.
 */
class Drain {

  private final Door door;
  private final DoorRecords records;
  private final FailedPassages failed;
  private final TransactionTemplate transactions;

  Drain(Door door, DoorRecords records, FailedPassages failed, TransactionTemplate transactions) {
    this.door = door;
    this.records = records;
    this.failed = failed;
    this.transactions = transactions;
  }

  /** Passes all that may pass now. */
  void passAllDue(String disclosureId) {
    Optional<Due> next = records.due().ready(disclosureId);
    while (next.isPresent()) {
      passOrCount(next.get());
      next = records.due().ready(disclosureId);
    }
  }

  /** One row, in a transaction; a failure is counted in another. */
  void passOrCount(Due due) {
    try {
      transactions.executeWithoutResult(status -> pass(due));
    } catch (RuntimeException broken) {
      transactions.executeWithoutResult(status -> failed.add(due, broken));
    }
  }

  private void pass(Due due) {
    Disclosure locked = records.lock(due.disclosureId());
    if (!records.due().isNext(due)) {
      return; // passed by another job while this one waited for the lock
    }
    if (locked.open()) {
      door.pass(locked, due.passage());
    }
    records.due().done(due);
  }
}
