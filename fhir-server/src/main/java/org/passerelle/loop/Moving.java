package org.passerelle.loop;

import java.time.Clock;
import java.util.Optional;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.passerelle.door.Disclosure;
import org.passerelle.door.DoorRecords;
import org.passerelle.door.Grace;
import org.passerelle.door.Passage;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.referral.MoveRequest;
import org.passerelle.referral.Moves;
import org.passerelle.referral.Ownership;
import org.passerelle.referral.Reasons;
import org.passerelle.referral.Side;
import org.passerelle.referral.Statuses;
import org.passerelle.room.Room;

/**
 * Moves of a referral. Both Tasks move under one lock, the disclosure's row, which holds the status
 * that both sides have agreed on: a cancel and an accept cannot both win. Design section 5.
 */
final class Moving {

  private final DoorRecords records;
  private final Grace grace;
  private final Clock clock;

  Moving(DoorRecords records, Grace grace, Clock clock) {
    this.records = records;
    this.grace = grace;
    this.clock = clock;
  }

  /** A copy is answered on by its receiver; any other Task is moved by its own room. */
  void move(Room room, Task before, Task after) {
    Optional<Disclosure> received = records.disclosures().lockByTarget(room.name(), id(before));
    if (received.isPresent()) {
      byReceiver(received.get(), before, after);
    } else {
      byRequester(room, before, after);
    }
  }

  private void byReceiver(Disclosure locked, Task before, Task after) {
    if (!stands(locked)) {
      throw new FaultException(Fault.NOT_FOUND);
    }
    inStep(locked, before);
    if (!locked.open()) {
      throw new FaultException(Fault.ILLEGAL_MOVE, "It is over; a stub of it stays, for counts.");
    }
    Verdicts.require(Ownership.check(before, after, Side.RECEIVER));
    Verdicts.require(Moves.check(new MoveRequest(before, after, Side.RECEIVER)));
    normalise(after);
    Disclosure moved = locked.moved(after.getStatus());
    records.disclosures().update(moved);
    grace.begin(locked.status(), moved);
    records.due().add(locked.id(), Passage.REPORT_BACK);
  }

  /** The requester changes its own Task; nothing is asked of one that named no receiver yet. */
  private void byRequester(Room room, Task before, Task after) {
    MoveRequest asked = new MoveRequest(before, after, Side.REQUESTER);
    // a stop takes away what this person's referrals to one receiver share, in this transaction
    Optional<Disclosure> entered = records.lockOfTask(room.name(), id(before));
    if (entered.isEmpty()) {
      return;
    }
    Disclosure locked = entered.get();
    if (!isHeard(asked, locked)) {
      inStep(locked, before);
    }
    Verdicts.require(Ownership.check(before, after, Side.REQUESTER));
    Verdicts.require(Ownership.checkRequesterAfterCrossing(before, after));
    Verdicts.require(Moves.check(asked));
    normalise(after);
    Disclosure moved = locked.moved(after.getStatus());
    boolean waiting = locked.stage() == Disclosure.Stage.WAITING;
    boolean over = Statuses.isTerminal(after.getStatus());
    records.disclosures().update(waiting && over ? moved.closed() : moved);
    grace.begin(locked.status(), moved);
    if (locked.open() && !waiting && !Statuses.isTerminal(locked.status())) {
      records.due().add(locked.id(), Passage.REQUESTERS_CHANGE);
    }
  }

  /**
   * A stop waits for no answer that is on its way back, so that none which cannot be passed keeps
   * the person waiting; an outcome that the receiver reached is not lost by it.
   */
  private static boolean isHeard(MoveRequest asked, Disclosure locked) {
    return asked.stopsForThePerson()
        && locked.open()
        && (locked.status() == TaskStatus.CANCELLED || !Statuses.isTerminal(locked.status()));
  }

  /** The other side moved first, and its move has not been copied here yet. */
  private static void inStep(Disclosure locked, Task before) {
    if (locked.status() != before.getStatus()) {
      throw new FaultException(Fault.CONFLICT);
    }
  }

  private boolean stands(Disclosure disclosure) {
    var until = disclosure.until();
    return disclosure.state() != Disclosure.State.CLOSED
        && (until == null || until.isAfter(clock.instant()));
  }

  /** What is stored is in our words; the writer's own codings stay beside them. */
  private static void normalise(Task after) {
    Task stored = Statuses.asStored(after);
    after.setStatus(stored.getStatus());
    after.setBusinessStatus(stored.getBusinessStatus());
    if (after.hasStatusReason()) {
      after.setStatusReason(Reasons.coded(after.getStatusReason()));
    }
  }

  private static String id(Task task) {
    return task.getIdElement().getIdPart();
  }
}
