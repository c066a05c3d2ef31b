package org.passerelle.door;

import org.springframework.transaction.support.TransactionTemplate;

/**
 * A while after a referral's normal end: identity and free text leave the receiver's room, and a
 * stub stays for its own counts. Decided anew like any passage: what is no longer permitted leaves
 * whole. Design section 4.
 */
final class EndOfGrace {

  private final Decisions decisions;
  private final Withdrawal withdrawal;
  private final Leaving leaving;
  private final DoorRecords records;
  private final Grace grace;
  private final TransactionTemplate transactions;

  EndOfGrace(
      Decisions decisions,
      Withdrawal withdrawal,
      Leaving leaving,
      DoorRecords records,
      Grace grace,
      TransactionTemplate transactions) {
    this.decisions = decisions;
    this.withdrawal = withdrawal;
    this.leaving = leaving;
    this.records = records;
    this.grace = grace;
    this.transactions = transactions;
  }

  /** Ends the grace of this disclosure; does nothing the second time. */
  void end(String disclosureId) {
    transactions.executeWithoutResult(status -> end(records.lock(disclosureId)));
  }

  private void end(Disclosure locked) {
    if (!grace.isOver(locked)) {
      return;
    }
    if (records.due().isWaiting(locked.id())) {
      grace.prolong(locked); // the end itself has not been told to the other side yet
      return;
    }
    decisions
        .decide(locked)
        .fold(
            permit -> {
              leaveStub(locked);
              return true;
            },
            deny -> {
              withdrawal.noLonger(locked, deny);
              return false;
            });
  }

  private void leaveStub(Disclosure locked) {
    new Lines(locked, Passage.WITHDRAW).graceOver().forEach(records.ledger()::append);
    records.disclosures().update(locked.stub());
    leaving.allButStub(locked);
  }
}
