package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.StatusReason;
import org.passerelle.support.Answer;
import org.passerelle.support.Receiver;
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
  void whenThePersonSaysStopItStopsThoughWorkHasBegun() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = panier.moves(panier.accepts(sent), TaskStatus.INPROGRESS);
    clinic.awaits(sent, TaskStatus.INPROGRESS);

    Answer stopped = clinic.cancel(sent, StatusReason.PERSON_SAID_STOP.concept());

    assertThat(stopped.status()).as(stopped.body()).isEqualTo(200);
    assertThat(panier.fhir().get(Receiver.path(copy)).status()).isEqualTo(404);
    assertThat(panier.fhir().get(copy.getFor().getReference()).status()).isEqualTo(404);
    assertThat(StatusReason.PERSON_SAID_STOP.isIn(clinic.task(sent).getStatusReason())).isTrue();
  }

  @Test
  void aStopOfOneReferralLeavesWhatAnotherMayKnow() {
    Sent first = clinic.send(Referral.to("le-panier"));
    Task one = panier.accepts(first);
    clinic.awaits(first, TaskStatus.ACCEPTED);
    Sent second = clinic.send(Referral.to("le-panier").ofPatient(first.id("Patient")));
    Task other = panier.awaits(second);

    clinic.cancel(first, StatusReason.PERSON_SAID_STOP.concept());

    assertThat(panier.fhir().get(Receiver.path(one)).status()).isEqualTo(404);
    assertThat(panier.again(other).getStatus()).isEqualTo(TaskStatus.REQUESTED);
    assertThat(panier.person(other).getNameFirstRep().hasFamily()).isFalse();
    assertThat(clinic.task(second).getStatus()).isEqualTo(TaskStatus.REQUESTED);
  }

  @Test
  void toldToTheReceiverBeforeItAcceptedTheirStopStopsItToo() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = panier.awaits(sent);

    Answer stopped =
        panier.change(
            copy,
            task ->
                task.setStatus(TaskStatus.CANCELLED)
                    .setStatusReason(StatusReason.PERSON_SAID_STOP.concept()));

    assertThat(stopped.status()).as(stopped.body()).isEqualTo(200);
    Task own = clinic.awaits(sent, TaskStatus.CANCELLED);
    assertThat(StatusReason.PERSON_SAID_STOP.isIn(own.getStatusReason())).isTrue();
  }

  @Test
  void ofACancelAndAnAcceptAtOnceExactlyOneWins() throws Exception {
    for (int race = 0; race < RACES; race++) {
      Sent sent = clinic.send(Referral.to("le-panier"));
      Task copy = panier.awaits(sent);
      Task own = clinic.task(sent);
      own.setStatus(TaskStatus.CANCELLED).setStatusReason(StatusReason.DUPLICATE.concept());
      CyclicBarrier start = new CyclicBarrier(2);

      var cancel = together(start, () -> clinic.fhir().put(own, own.getMeta().getVersionId()));
      var accept =
          together(start, () -> panier.change(copy, task -> task.setStatus(TaskStatus.ACCEPTED)));

      boolean cancelled = cancel.get().status() == 200;
      boolean accepted = accept.get().status() == 200;
      assertThat(cancelled).as(cancel.get().body() + accept.get().body()).isNotEqualTo(accepted);
      assertThat((cancelled ? accept : cancel).get().status()).isIn(409, 412);
      TaskStatus end = cancelled ? TaskStatus.CANCELLED : TaskStatus.ACCEPTED;
      clinic.awaits(sent, end);
      panier.awaits(copy, end);
    }
  }

  private static CompletableFuture<Answer> together(CyclicBarrier start, Supplier<Answer> request) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            start.await();
          } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
          }
          return request.get();
        },
        command -> new Thread(command).start());
  }
}
