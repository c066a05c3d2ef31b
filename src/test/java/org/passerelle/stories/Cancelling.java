package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CyclicBarrier;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.StatusReason;
import org.passerelle.support.Answer;
import org.passerelle.support.Referral;
import org.passerelle.support.Sent;
import org.passerelle.support.World.Engine;

/** The clinic takes a referral back, as long as work has not begun. */
abstract class Cancelling extends Story {

  private static final int RACES = 6;

  Cancelling(Engine engine) {
    super(engine);
  }

  @Test
  void theCopyIsCancelledWithTheReason() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = panier.awaits(sent);

    Answer cancelled = clinic.cancel(sent, StatusReason.DUPLICATE.concept());

    assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(200);
    Task followed = panier.awaits(copy, TaskStatus.CANCELLED);
    assertThat(StatusReason.DUPLICATE.isIn(followed.getStatusReason())).isTrue();
  }

  @Test
  void oneThatWaitsForConsentIsCancelledAndNeverCrosses() {
    Sent sent = clinic.send(Referral.to("le-panier").withoutConsent());
    clinic.awaits(sent, TaskStatus.ONHOLD);

    Answer cancelled = clinic.cancel(sent, StatusReason.REQUESTER_CANCELLED.concept());

    assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(200);
    assertThat(clinic.task(sent).getStatus()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(panier.finds(sent)).isEmpty();
  }

  @Test
  void onceWorkHasBegunItIsRefused() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    panier.moves(panier.accepts(sent), TaskStatus.INPROGRESS);
    clinic.awaits(sent, TaskStatus.INPROGRESS);

    Answer refused = clinic.cancel(sent, StatusReason.REQUESTER_CANCELLED.concept());

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("illegal-move");
    assertThat(clinic.task(sent).getStatus()).isEqualTo(TaskStatus.INPROGRESS);
  }

  @Test
  void ofACancelAndAnAcceptAtOnceExactlyOneWins() throws Exception {
    for (int race = 0; race < RACES; race++) {
      Sent sent = clinic.send(Referral.to("le-panier"));
      Task copy = panier.awaits(sent);
      Task own = clinic.task(sent);
      own.setStatus(TaskStatus.CANCELLED).setStatusReason(StatusReason.DUPLICATE.concept());
      CyclicBarrier start = new CyclicBarrier(2);

      var cancel = AtOnce.ask(start, () -> clinic.fhir().put(own, own.getMeta().getVersionId()));
      var accept =
          AtOnce.ask(start, () -> panier.change(copy, task -> task.setStatus(TaskStatus.ACCEPTED)));

      boolean cancelled = cancel.get().status() == 200;
      boolean accepted = accept.get().status() == 200;
      assertThat(cancelled).as(cancel.get().body() + accept.get().body()).isNotEqualTo(accepted);
      assertThat((cancelled ? accept : cancel).get().status()).isIn(409, 412);
      TaskStatus end = cancelled ? TaskStatus.CANCELLED : TaskStatus.ACCEPTED;
      clinic.awaits(sent, end);
      panier.awaits(copy, end);
    }
  }
}
