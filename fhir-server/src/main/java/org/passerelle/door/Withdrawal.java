package org.passerelle.door;

import java.util.Set;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.passerelle.consent.Deny;
import org.passerelle.door.Disclosure.Stage;
import org.passerelle.profiles.StatusReason;

/** What happens when the ground is missing, or gone. */
final class Withdrawal {

  private static final Set<TaskStatus> NOT_BEGUN =
      Set.of(TaskStatus.REQUESTED, TaskStatus.ONHOLD, TaskStatus.RECEIVED, TaskStatus.READY);
  private static final Set<TaskStatus> OVER =
      Set.of(
          TaskStatus.COMPLETED,
          TaskStatus.CANCELLED,
          TaskStatus.REJECTED,
          TaskStatus.FAILED,
          TaskStatus.ENTEREDINERROR);

  private final RequesterTask requester;
  private final DoorRecords records;
  private final Leaving leaving;
  private final Unsharing unsharing;
  private final Plans plans;

  Withdrawal(
      RequesterTask requester,
      DoorRecords records,
      Leaving leaving,
      Unsharing unsharing,
      Plans plans) {
    this.requester = requester;
    this.records = records;
    this.leaving = leaving;
    this.unsharing = unsharing;
    this.plans = plans;
  }

  /** A passage that may not be made: recorded; what had crossed leaves; what had not, waits. */
  void refuse(Disclosure disclosure, Passage passage, Deny deny) {
    records.ledger().append(new Lines(disclosure, passage).refused(deny.reason().code()));
    if (disclosure.stage() == Stage.WAITING && disclosure.status() == TaskStatus.REQUESTED) {
      records.disclosures().update(disclosure.moved(TaskStatus.ONHOLD));
      requester.hold(disclosure);
    }
    noLonger(disclosure, deny);
  }

  /** A ground that is missing: what had crossed leaves; what had not, waits for the clock. */
  void noLonger(Disclosure disclosure, Deny deny) {
    if (disclosure.stage() == Stage.WAITING) {
      plans.atBeginning(disclosure, deny);
    } else {
      withdraw(disclosure, deny);
    }
  }

  /** Removes the copies at once, and moves the requester's Task as design section 5 says. */
  private void withdraw(Disclosure disclosure, Deny deny) {
    Lines lines = new Lines(disclosure, Passage.WITHDRAW);
    records.ledger().append(lines.withdrawnFromSource(deny.reason().code()));
    records.ledger().append(lines.withdrawnFromTarget());
    if (OVER.contains(disclosure.status()) && requester.knowsItIsOver(disclosure)) {
      records.disclosures().update(disclosure.closed());
    } else if (disclosure.stage() == Stage.ASKED && NOT_BEGUN.contains(disclosure.status())) {
      records.disclosures().update(disclosure.moved(TaskStatus.ONHOLD).at(Stage.WAITING, null));
      requester.hold(disclosure);
      plans.atBeginning(disclosure, deny);
    } else {
      records.disclosures().update(disclosure.moved(TaskStatus.CANCELLED).closed());
      requester.cancel(disclosure);
    }
    leaving.all(disclosure);
  }

  /**
   * The person said no to it before it crossed: it is over, and nobody is told but the requester.
   */
  void declined(Disclosure disclosure, Passage asked, Deny deny) {
    records.ledger().append(new Lines(disclosure, asked).refused(deny.reason().code()));
    records.disclosures().update(disclosure.moved(TaskStatus.CANCELLED).closed());
    requester.declined(disclosure);
  }

  /** A room was closed: what it shared, and what was shared with it or inside it, leaves. */
  void unshare(String room) {
    unsharing.roomClosed(room);
  }

  /** It should never have been sent: the copies leave at once; the requester's Task says why. */
  void takeBack(Disclosure disclosure) {
    takeBack(disclosure, "entered-in-error");
  }

  /** The person said stop: the same, and the receiver reads no other reason than of any end. */
  void stopped(Disclosure disclosure) {
    takeBack(disclosure, StatusReason.PERSON_SAID_STOP.code());
  }

  private void takeBack(Disclosure disclosure, String reason) {
    Lines lines = new Lines(disclosure, Passage.WITHDRAW);
    records.ledger().append(lines.withdrawnFromSource(reason));
    records.ledger().append(lines.withdrawnFromTarget());
    records.disclosures().update(disclosure.closed());
    leaving.all(disclosure);
  }
}
