package org.passerelle.referral;

import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.passerelle.profiles.StatusReason;

/**
 * Somebody writes a Task that is already there.
 *
 * @param before as it is stored
 * @param after as it would be stored
 * @param by which end writes
 */
public record MoveRequest(Task before, Task after, Side by) {

  /** The status that it leaves, as the loop reads it. */
  public TaskStatus from() {
    return Statuses.internal(before.getStatus());
  }

  /** The status that it reaches, as the loop reads it. */
  public TaskStatus to() {
    return Statuses.internal(after.getStatus());
  }

  boolean isMove() {
    return from() != to();
  }

  /** Is it on hold until the person agrees? The system alone sets and lifts that hold. */
  boolean leavesConsentHold() {
    return from() == TaskStatus.ONHOLD
        && StatusReason.AWAITING_CONSENT.isIn(before.getStatusReason());
  }

  /**
   * Does it stop because the person says so? Then it stops at once, whoever of the two was told,
   * and however far the work has come. Design section 5.
   */
  public boolean stopsForThePerson() {
    boolean goesOn = from() != TaskStatus.DRAFT && !Statuses.isTerminal(from());
    boolean there = by == Side.REQUESTER || !leavesConsentHold();
    return goesOn
        && there
        && to() == TaskStatus.CANCELLED
        && StatusReason.PERSON_SAID_STOP.isIn(after.getStatusReason());
  }

  /** Does it give the person's stop as its reason, and end in anything else? */
  boolean saysStopWithoutStopping() {
    boolean says =
        StatusReason.PERSON_SAID_STOP.isIn(after.getStatusReason())
            && (isMove() || !StatusReason.PERSON_SAID_STOP.isIn(before.getStatusReason()));
    return says && to() != TaskStatus.CANCELLED && to() != TaskStatus.ENTEREDINERROR;
  }

  /** Does it say of what is over that the person said stop, or that they did not? */
  boolean changesWhetherThePersonSaidStop() {
    return Statuses.isTerminal(to())
        && StatusReason.PERSON_SAID_STOP.isIn(before.getStatusReason())
            != StatusReason.PERSON_SAID_STOP.isIn(after.getStatusReason());
  }

  boolean entersConsentHold() {
    return to() == TaskStatus.ONHOLD
        && StatusReason.AWAITING_CONSENT.isIn(after.getStatusReason())
        && !leavesConsentHold();
  }
}
