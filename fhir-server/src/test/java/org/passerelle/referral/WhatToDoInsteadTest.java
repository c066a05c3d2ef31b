package org.passerelle.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hl7.fhir.r4.model.Task.TaskStatus.ACCEPTED;
import static org.hl7.fhir.r4.model.Task.TaskStatus.CANCELLED;
import static org.hl7.fhir.r4.model.Task.TaskStatus.COMPLETED;
import static org.hl7.fhir.r4.model.Task.TaskStatus.DRAFT;
import static org.hl7.fhir.r4.model.Task.TaskStatus.INPROGRESS;
import static org.hl7.fhir.r4.model.Task.TaskStatus.REJECTED;
import static org.hl7.fhir.r4.model.Task.TaskStatus.REQUESTED;
import static org.passerelle.referral.Side.RECEIVER;
import static org.passerelle.referral.Side.REQUESTER;

import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refused move says what to do instead. */
class WhatToDoInsteadTest {

  private static final String OVER = "It is over; make a new referral instead.";
  private static final String ASK =
      "Ask the receiver to cancel it; if the person says stop, say that: person-said-stop.";

  @Nested
  class AMove {

    @Test
    void aRequesterAsksTheReceiverToCancelWhatHasBegun() {
      assertThat(todo(INPROGRESS, CANCELLED, REQUESTER)).isEqualTo(ASK);
    }

    @Test
    void nobodyIsAskedToCancelWhatIsOver() {
      assertThat(todo(COMPLETED, CANCELLED, REQUESTER)).isEqualTo(OVER);
      assertThat(todo(REJECTED, ACCEPTED, RECEIVER)).isEqualTo(OVER);
    }

    @Test
    void whoeverHasAMoveIsToldWhich() {
      assertThat(todo(DRAFT, ACCEPTED, REQUESTER))
          .isEqualTo("From here you may move it to requested, entered-in-error.");
      assertThat(todo(REQUESTED, INPROGRESS, REQUESTER))
          .isEqualTo("From here you may move it to cancelled, entered-in-error.");
      assertThat(todo(REQUESTED, CANCELLED, RECEIVER))
          .isEqualTo("From here you may move it to accepted, rejected, on-hold.");
    }

    @Test
    void whoeverHasNoneWaits() {
      assertThat(todo(INPROGRESS, ACCEPTED, REQUESTER))
          .isEqualTo("Wait for the other side's move.");
    }
  }

  @Nested
  class AReason {

    @ParameterizedTest
    @CsvSource({
      "REQUESTED, REJECTED, 'full, out-of-area, not-eligible, wrong-need, cannot-reach, language,"
          + " safety, other'",
      "ACCEPTED, ONHOLD, 'awaiting-information, wait-listed, other'",
      "ACCEPTED, CANCELLED, 'requester-cancelled, consent-withdrawn, person-said-stop, person-declined,"
          + " duplicate, entered-by-mistake, other'",
      "ACCEPTED, FAILED, 'cannot-reach, no-answer, service-ended, could-not-deliver, contact-lost,"
          + " other'"
    })
    void theCodesOfTheMoveAreNamedAndNotTheOneThatOnlyTheServiceGives(
        TaskStatus from, TaskStatus to, String codes) {
      assertThat(todo(Tasks.task(from), Tasks.task(to), RECEIVER)).contains(": " + codes + ".");
    }
  }

  private static String todo(TaskStatus from, TaskStatus to, Side by) {
    return todo(Tasks.complete(from), Tasks.complete(to), by);
  }

  private static String todo(Task before, Task after, Side by) {
    return Moves.check(new MoveRequest(before, after, by))
        .fold(() -> "allowed", Verdict.Refused::todo);
  }
}
