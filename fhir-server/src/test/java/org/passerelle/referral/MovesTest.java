package org.passerelle.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hl7.fhir.r4.model.Task.TaskStatus.CANCELLED;
import static org.hl7.fhir.r4.model.Task.TaskStatus.ONHOLD;
import static org.hl7.fhir.r4.model.Task.TaskStatus.REQUESTED;
import static org.passerelle.referral.Side.RECEIVER;
import static org.passerelle.referral.Side.REQUESTER;

import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.profiles.StatusReason;

class MovesTest {

  private static final Set<String> REQUESTERS =
      Set.of(
          "draft -> requested",
          "draft -> entered-in-error",
          "requested -> cancelled",
          "requested -> entered-in-error",
          "accepted -> cancelled");

  private static final Set<String> RECEIVERS =
      Set.of(
          "requested -> accepted",
          "requested -> rejected",
          "requested -> on-hold",
          "accepted -> in-progress",
          "accepted -> on-hold",
          "accepted -> completed",
          "accepted -> failed",
          "accepted -> cancelled",
          "in-progress -> on-hold",
          "in-progress -> completed",
          "in-progress -> failed",
          "in-progress -> cancelled",
          "on-hold -> accepted",
          "on-hold -> in-progress",
          "on-hold -> completed",
          "on-hold -> failed",
          "on-hold -> cancelled");

  /** received and ready are read as requested, so they are left out here. */
  @ParameterizedTest
  @EnumSource(Side.class)
  void allowsTheMovesOfItsTableAndNoOther(Side side) {
    Set<String> allowed = new TreeSet<>();

    for (TaskStatus from : TaskStatus.values()) {
      for (TaskStatus to : TaskStatus.values()) {
        boolean apart = from == to || Statuses.internal(from) != from || to == TaskStatus.NULL;
        if (!apart && from != TaskStatus.NULL && Statuses.internal(to) == to) {
          MoveRequest move = new MoveRequest(Tasks.complete(from), Tasks.complete(to), side);
          if (Moves.check(move) instanceof Verdict.Allowed) {
            allowed.add(from.toCode() + " -> " + to.toCode());
          }
        }
      }
    }

    assertThat(allowed).isEqualTo(side == REQUESTER ? REQUESTERS : RECEIVERS);
  }

  @Test
  void refusesAStatusThatIsMissing() {
    assertThat(code(Tasks.task(REQUESTED), new Task(), RECEIVER)).isEqualTo("illegal-move");
  }

  @Test
  void saysWhereItMayGoInstead() {
    Verdict verdict = check(Tasks.task(REQUESTED), Tasks.complete(TaskStatus.COMPLETED), RECEIVER);

    assertThat(verdict)
        .isEqualTo(
            new Verdict.Refused(
                "illegal-move",
                "The receiver cannot move it from requested to completed.",
                "From here you may move it to accepted, rejected, on-hold."));
  }

  @Nested
  class Create {

    @Test
    void startsAsDraftOrRequested() {
      assertThat(Moves.checkCreate(Tasks.task(TaskStatus.DRAFT))).isEqualTo(Verdict.allowed());
      assertThat(Moves.checkCreate(Tasks.task(REQUESTED))).isEqualTo(Verdict.allowed());
    }

    @ParameterizedTest
    @EnumSource(
        value = TaskStatus.class,
        mode = EnumSource.Mode.EXCLUDE,
        names = {"DRAFT", "REQUESTED", "NULL"})
    void refusesAnyLaterStart(TaskStatus status) {
      assertThat(Moves.checkCreate(Tasks.complete(status)))
          .isInstanceOfSatisfying(
              Verdict.Refused.class, r -> assertThat(r.code()).isEqualTo("illegal-move"));
    }
  }

  @Nested
  class Acknowledge {

    @Test
    void isNoMove() {
      assertThat(code(Tasks.task(REQUESTED), Tasks.task(TaskStatus.RECEIVED), RECEIVER))
          .isEqualTo("allowed");
      assertThat(code(Tasks.task(REQUESTED), Tasks.task(TaskStatus.READY), RECEIVER))
          .isEqualTo("allowed");
    }

    @Test
    void isRefusedOnceAccepted() {
      assertThat(code(Tasks.task(TaskStatus.ACCEPTED), Tasks.task(TaskStatus.RECEIVED), RECEIVER))
          .isEqualTo("illegal-move");
    }
  }

  @Nested
  class ConsentHold {

    private final Task held =
        Tasks.task(ONHOLD).setStatusReason(StatusReason.AWAITING_CONSENT.concept());

    @Test
    void isNeverSetByASide() {
      assertThat(code(Tasks.task(REQUESTED), held, RECEIVER)).isEqualTo("illegal-move");
    }

    @Test
    void isNotSlippedIntoAnotherHold() {
      Task waiting = Tasks.task(ONHOLD).setStatusReason(StatusReason.WAIT_LISTED.concept());

      assertThat(code(waiting, held, RECEIVER)).isEqualTo("illegal-move");
    }

    @Test
    void isNotLiftedByTheReceiver() {
      assertThat(code(held, Tasks.complete(TaskStatus.ACCEPTED), RECEIVER))
          .isEqualTo("illegal-move");
      assertThat(code(held, Tasks.complete(ONHOLD), RECEIVER)).isEqualTo("illegal-move");
    }

    @Test
    void isCancelledByTheRequester() {
      assertThat(code(held, Tasks.complete(CANCELLED), REQUESTER)).isEqualTo("allowed");
      assertThat(code(held, Tasks.task(TaskStatus.ENTEREDINERROR), REQUESTER)).isEqualTo("allowed");
    }

    @Test
    void isNotLiftedByTheRequester() {
      assertThat(code(held, Tasks.task(REQUESTED), REQUESTER)).isEqualTo("illegal-move");
    }
  }

  @Nested
  class CancelByTheRequester {

    private final Task waiting =
        Tasks.task(ONHOLD).setStatusReason(StatusReason.WAIT_LISTED.concept());

    @Test
    void isAllowedFromAWaitingList() {
      assertThat(code(waiting, Tasks.complete(CANCELLED), REQUESTER)).isEqualTo("allowed");
    }

    @Test
    void isRefusedOnceWorkHasBegun() {
      waiting.setExecutionPeriod(new Period().setStartElement(new DateTimeType("2026-05-04")));

      assertThat(code(waiting, Tasks.complete(CANCELLED), REQUESTER)).isEqualTo("illegal-move");
    }

    @Test
    void isRefusedWhenTheHoldDoesNotSayWhetherWorkBegan() {
      Task held = Tasks.task(ONHOLD).setStatusReason(StatusReason.OTHER.concept());

      assertThat(code(held, Tasks.complete(CANCELLED), REQUESTER)).isEqualTo("illegal-move");
    }
  }

  private static Verdict check(Task before, Task after, Side by) {
    return Moves.check(new MoveRequest(before, after, by));
  }

  private static String code(Task before, Task after, Side by) {
    return check(before, after, by).fold(() -> "allowed", Verdict.Refused::code);
  }
}
