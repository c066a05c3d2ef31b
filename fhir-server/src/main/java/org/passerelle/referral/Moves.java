package org.passerelle.referral;

import static org.passerelle.referral.RefusalCode.ILLEGAL_MOVE;

import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.passerelle.profiles.StatusReason;

/**
 * May this side take the referral from this status to that one, and does it bring what the move
 * needs? What the system does (hold for consent, withdraw) is not asked here. Design section 5.
 */
public final class Moves {

  private static final String ASK =
      "Ask the receiver to cancel it; if the person says stop, say that: person-said-stop.";

  private Moves() {}

  /** Judges a new Task in its requester's room: a draft, or a request; nothing later. */
  public static Verdict checkCreate(Task created) {
    TaskStatus status = created.getStatus();
    if (status == TaskStatus.DRAFT || status == TaskStatus.REQUESTED) {
      return Milestones.checkCreate(created);
    }
    return ILLEGAL_MOVE.because(
        "A new referral cannot start as " + word(status) + ".",
        "Create the Task with status draft or requested; the receiver moves it from there.");
  }

  /**
   * Judges a change. The same status is no move, but its reason and outcome must still stand when
   * they were changed.
   */
  public static Verdict check(MoveRequest request) {
    if (request.entersConsentHold()) {
      return ILLEGAL_MOVE.because(
          "Only the service itself holds a referral as awaiting-consent.",
          "Give another reason for the hold, such as awaiting-information.");
    }
    if (request.saysStopWithoutStopping()) {
      return ILLEGAL_MOVE.because(
          "The person said stop, and it would be " + word(request.to()) + ".",
          "Set Task.status to cancelled, with the same reason: it then stops at once.");
    }
    return Milestones.check(request).and(() -> judge(request));
  }

  private static Verdict judge(MoveRequest request) {
    if (request.isMove()) {
      return inTable(request)
          .and(() -> fromHold(request))
          .and(() -> Reasons.check(request.to(), request.after()))
          .and(() -> OutcomeGiven.check(request.to(), request.after()));
    }
    if (request.leavesConsentHold() && request.by() == Side.RECEIVER) {
      return heldForConsent();
    }
    return stillStands(request);
  }

  private static Verdict inTable(MoveRequest request) {
    Set<TaskStatus> legal = LegalMoves.from(request.from(), request.by());
    if (legal.contains(request.to()) || request.stopsForThePerson()) {
      return Verdict.allowed();
    }
    String what =
        "The %s cannot move it from %s to %s."
            .formatted(request.by().word(), word(request.from()), word(request.to()));
    if (request.by() == Side.REQUESTER && request.to() == TaskStatus.CANCELLED) {
      return ILLEGAL_MOVE.because(what, Statuses.isTerminal(request.from()) ? over() : ASK);
    }
    return ILLEGAL_MOVE.because(what, todo(request.from(), legal));
  }

  /** On hold says by itself neither why nor whether work had begun: the reason does. */
  private static Verdict fromHold(MoveRequest request) {
    if (request.from() != TaskStatus.ONHOLD || request.stopsForThePerson()) {
      return Verdict.allowed();
    }
    if (request.by() == Side.RECEIVER) {
      return request.leavesConsentHold() ? heldForConsent() : Verdict.allowed();
    }
    boolean before =
        request.leavesConsentHold()
            || (request.to() == TaskStatus.CANCELLED && isWaitListed(request.before()));
    return before
        ? Verdict.allowed()
        : ILLEGAL_MOVE.because("It is on hold at the receiver's, where work may have begun.", ASK);
  }

  /** A waiting list is the one hold of a receiver's that says that work has not begun. */
  private static boolean isWaitListed(Task held) {
    return StatusReason.WAIT_LISTED.isIn(held.getStatusReason())
        && !held.getExecutionPeriod().hasStart();
  }

  private static Verdict stillStands(MoveRequest request) {
    Task before = request.before();
    Task after = request.after();
    if (request.by() == Side.RECEIVER && request.changesWhetherThePersonSaidStop()) {
      return ILLEGAL_MOVE.because("It is over, and why it ended stays.", over());
    }
    boolean sameReason = before.getStatusReason().equalsDeep(after.getStatusReason());
    boolean sameOutput = Task.compareDeep(before.getOutput(), after.getOutput(), true);
    Verdict reason = sameReason ? Verdict.allowed() : Reasons.check(request.to(), after);
    return reason.and(
        () -> sameOutput ? Verdict.allowed() : OutcomeGiven.check(request.to(), after));
  }

  private static Verdict heldForConsent() {
    return ILLEGAL_MOVE.because(
        "It waits for the person's agreement.", "Wait: it goes on by itself when that comes.");
  }

  private static String todo(TaskStatus from, Set<TaskStatus> legal) {
    if (Statuses.isTerminal(from)) {
      return over();
    }
    return legal.isEmpty()
        ? "Wait for the other side's move."
        : "From here you may move it to "
            + legal.stream().map(Moves::word).collect(Collectors.joining(", "))
            + ".";
  }

  private static String over() {
    return "It is over; make a new referral instead.";
  }

  private static String word(TaskStatus status) {
    return status == null ? "no status" : status.toCode();
  }
}
