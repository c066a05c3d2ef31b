package org.passerelle.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hl7.fhir.r4.model.Task.TaskStatus.CANCELLED;
import static org.hl7.fhir.r4.model.Task.TaskStatus.ONHOLD;
import static org.hl7.fhir.r4.model.Task.TaskStatus.REQUESTED;
import static org.passerelle.referral.Side.RECEIVER;
import static org.passerelle.referral.Side.REQUESTER;

import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.profiles.StatusReason;

/** The person's stop, as a move of a referral. */
class StopTest {

  @ParameterizedTest
  @EnumSource(Side.class)
  void stopsWhateverIsNotOverAndNothingElse(Side side) {
    Set<String> stopped = new TreeSet<>();

    for (TaskStatus from : TaskStatus.values()) {
      Task stop = Tasks.task(CANCELLED).setStatusReason(StatusReason.PERSON_SAID_STOP.concept());
      boolean asked = Statuses.internal(from) == from && from != TaskStatus.NULL;
      if (asked && code(Tasks.complete(from), stop, side).equals("allowed")) {
        stopped.add(from.toCode());
      }
    }

    Set<String> expected = new TreeSet<>(Set.of("accepted", "in-progress", "on-hold", "requested"));
    if (side == REQUESTER) {
      expected.add("cancelled"); // no move; whose the reason is, Ownership says
    }
    assertThat(stopped).isEqualTo(expected);
  }

  @Test
  void onceSaidByAReceiverIsNotUnsaid() {
    Task stopped = Tasks.task(CANCELLED).setStatusReason(StatusReason.PERSON_SAID_STOP.concept());
    Task other = Tasks.task(CANCELLED).setStatusReason(StatusReason.DUPLICATE.concept());

    assertThat(code(stopped, other, RECEIVER)).isEqualTo("illegal-move");
    assertThat(code(stopped, stopped, RECEIVER)).isEqualTo("allowed");
  }

  @ParameterizedTest
  @EnumSource(
      value = TaskStatus.class,
      names = {"REJECTED", "ONHOLD", "ACCEPTED"})
  void isNotSaidOfWhatGoesOnOrIsRefused(TaskStatus to) {
    Task said = Tasks.complete(to).setStatusReason(StatusReason.PERSON_SAID_STOP.concept());

    assertThat(code(Tasks.task(REQUESTED), said, RECEIVER)).isEqualTo("illegal-move");
  }

  @Test
  void storedOtherwiseBeforeThatRuleChangesNothing() {
    Task rejected =
        Tasks.task(TaskStatus.REJECTED).setStatusReason(StatusReason.PERSON_SAID_STOP.concept());

    assertThat(code(rejected, rejected, RECEIVER)).isEqualTo("allowed");
  }

  @Test
  void isNotSaidByAReceiverOfWhatItNoLongerHas() {
    Task held = Tasks.task(ONHOLD).setStatusReason(StatusReason.AWAITING_CONSENT.concept());
    Task stop = Tasks.task(CANCELLED).setStatusReason(StatusReason.PERSON_SAID_STOP.concept());

    assertThat(code(held, stop, RECEIVER)).isEqualTo("illegal-move");
    assertThat(code(held, stop, REQUESTER)).isEqualTo("allowed");
  }

  @Test
  void isNoReasonForAnotherEnd() {
    Task failed =
        Tasks.task(TaskStatus.FAILED).setStatusReason(StatusReason.PERSON_SAID_STOP.concept());

    assertThat(code(Tasks.task(REQUESTED), failed, REQUESTER)).isEqualTo("illegal-move");
  }

  private static String code(Task before, Task after, Side by) {
    return Moves.check(new MoveRequest(before, after, by))
        .fold(() -> "allowed", Verdict.Refused::code);
  }
}
