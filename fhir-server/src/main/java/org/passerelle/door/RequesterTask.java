package org.passerelle.door;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.passerelle.consent.Permit;
import org.passerelle.ledger.Ledger;
import org.passerelle.minimise.ReportBack;
import org.passerelle.profiles.BusinessStatus;
import org.passerelle.profiles.StatusReason;
import org.passerelle.referral.Statuses;
import org.passerelle.room.Room;
import org.passerelle.room.RoomKind;
import org.passerelle.room.RoomStore;

/** Writes the other side's elements into the requester's own Task, under the door's mark. */
final class RequesterTask {

  private final RoomStore store;
  private final Decisions decisions;
  private final DoorRecords records;

  RequesterTask(RoomStore store, Decisions decisions, DoorRecords records) {
    this.store = store;
    this.decisions = decisions;
    this.records = records;
  }

  /** Report back: status, business status, reason, outcome and dates; never notes. */
  void report(Disclosure disclosure, Permit permit) {
    Room receiver = decisions.room(disclosure.target().room());
    Optional<Task> answered =
        store
            .read(receiver, Task.class, disclosure.target().task())
            .map(task -> receiver.kind() == RoomKind.CIRCLE ? ReportBack.inOurCodes(task) : task);
    Optional<Task> own = read(disclosure);
    if (answered.isEmpty() || own.isEmpty()) {
      throw new IllegalStateException("a Task of an open referral is not there");
    }
    if (Statuses.internal(answered.get().getStatus()) != disclosure.status()) {
      return; // the requester moved since: its own move is on its way to the receiver
    }
    Task told = ReportBack.apply(answered.get(), own.get());
    if (SameContent.same(told, own.get())) {
      return; // what changed is the receiver's own affair, and so is when it did
    }
    List<String> facts = ReportBack.facts(answered.get());
    Lines lines = new Lines(disclosure, Passage.REPORT_BACK);
    Ledger ledger = records.ledger();
    ledger.append(lines.inTarget("crossed", permit, facts));
    ledger.append(lines.inSource("crossed", permit, facts));
    save(disclosure, told);
  }

  /** Whether the requester's own Task is over too: of what was not reported back it is not. */
  boolean knowsItIsOver(Disclosure disclosure) {
    return read(disclosure).filter(task -> Statuses.isTerminal(task.getStatus())).isPresent();
  }

  /** Whether it was the receiver whom the person told to stop. */
  boolean stoppedAtReceiver(Disclosure disclosure) {
    return disclosure.status() == TaskStatus.CANCELLED
        && store
            .read(
                decisions.room(disclosure.target().room()), Task.class, disclosure.target().task())
            .filter(task -> task.getStatus() == TaskStatus.CANCELLED)
            .filter(task -> StatusReason.PERSON_SAID_STOP.isIn(task.getStatusReason()))
            .isPresent();
  }

  /** The referral waits for a consent. */
  void hold(Disclosure disclosure) {
    move(disclosure, TaskStatus.ONHOLD, StatusReason.AWAITING_CONSENT, true);
  }

  /** The consent came: the referral is asked. */
  void resume(Disclosure disclosure) {
    read(disclosure)
        .ifPresent(
            task -> {
              Task next = task.copy();
              next.setStatus(TaskStatus.REQUESTED).setStatusReason(null).setBusinessStatus(null);
              save(disclosure, next);
            });
  }

  /** The consent is gone and work had begun: it stops. */
  void cancel(Disclosure disclosure) {
    move(disclosure, TaskStatus.CANCELLED, StatusReason.CONSENT_WITHDRAWN, false);
  }

  /** The person said no to it: it is over, and that is nobody's fault. */
  void declined(Disclosure disclosure) {
    move(disclosure, TaskStatus.CANCELLED, StatusReason.PERSON_DECLINED, false);
  }

  private void move(
      Disclosure disclosure, TaskStatus status, StatusReason reason, boolean awaitingConsent) {
    read(disclosure)
        .ifPresent(
            task -> {
              Task next = task.copy();
              next.setStatus(status).setStatusReason(reason.concept());
              next.setBusinessStatus(
                  awaitingConsent ? BusinessStatus.AWAITING_CONSENT.concept() : null);
              save(disclosure, next);
            });
  }

  private Optional<Task> read(Disclosure disclosure) {
    return store.read(
        decisions.room(disclosure.source().room()), Task.class, disclosure.source().task());
  }

  private void save(Disclosure disclosure, Task task) {
    store.save(decisions.room(disclosure.source().room()), task);
    records.tellSource(disclosure);
  }
}
