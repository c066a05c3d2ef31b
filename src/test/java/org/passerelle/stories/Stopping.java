package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CyclicBarrier;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.StatusReason;
import org.passerelle.support.Answer;
import org.passerelle.support.Receiver;
import org.passerelle.support.Referral;
import org.passerelle.support.Sent;
import org.passerelle.support.World.Engine;

/** The person says stop, to whom they like: it stops at once, however far it has come. */
abstract class Stopping extends Story {

  private static final int RACES = 4;

  Stopping(Engine engine) {
    super(engine);
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
    assertThat(panier.fhir().get(Receiver.path(copy)).status()).isEqualTo(404);
    assertThat(panier.fhir().get(copy.getFor().getReference()).status()).isEqualTo(404);
  }

  @Test
  void toldToTheReceiverOnceItHasBegunTheNameGoesAndAnotherRequestGoesOn() {
    Sent first = clinic.send(Referral.to("le-panier"));
    Task one = panier.moves(panier.accepts(first), TaskStatus.INPROGRESS);
    clinic.awaits(first, TaskStatus.INPROGRESS);
    Sent second = clinic.send(Referral.to("le-panier").ofPatient(first.id("Patient")));
    Task other = panier.awaits(second);

    Answer stopped = said(one, TaskStatus.CANCELLED);

    assertThat(stopped.status()).as(stopped.body()).isEqualTo(200);
    clinic.awaits(first, TaskStatus.CANCELLED);
    assertThat(panier.fhir().get(Receiver.path(one)).status()).isEqualTo(404);
    assertThat(panier.person(other).getNameFirstRep().hasFamily()).isFalse();
    assertThat(clinic.task(second).getStatus()).isEqualTo(TaskStatus.REQUESTED);
  }

  @Test
  void aReceiverIsToldThatAStopIsNoRefusal() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = panier.awaits(sent);

    Answer refused = said(copy, TaskStatus.REJECTED);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("illegal-move");
    assertThat(panier.again(copy).getStatus()).isEqualTo(TaskStatus.REQUESTED);
  }

  @Test
  void toldToAPartnerItStopsWhatTheClinicAskedOfTheCircle() {
    Receiver circle = new Receiver(as("pairs-du-quartier"));
    Sent sent = clinic.send(Referral.to("pairs-du-quartier"));
    Task copy = circle.accepts(sent);
    clinic.awaits(sent, TaskStatus.ACCEPTED);

    circle.change(copy, task -> stop(task, TaskStatus.CANCELLED));

    clinic.awaits(sent, TaskStatus.CANCELLED);
    assertThat(circle.fhir().get(Receiver.path(copy)).status()).isEqualTo(404);
  }

  @Test
  void aStopOfWhatWaitsForAnAgreementIsHeard() {
    Sent sent = clinic.send(Referral.to("le-panier").withoutConsent());
    clinic.awaits(sent, TaskStatus.ONHOLD);

    Answer stopped = stop(sent);

    assertThat(stopped.status()).as(stopped.body()).isEqualTo(200);
    assertThat(panier.finds(sent)).isEmpty();
  }

  @Test
  void itIsHeardThoughTheReceiversAnswerIsNotBackYet() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = panier.awaits(sent);
    // as it is between the receiver's accept and its report back
    world
        .everything()
        .update("update disclosure set status = 'accepted' where source_task = ?", sent.id("Task"));

    Answer stopped = clinic.cancel(sent, StatusReason.PERSON_SAID_STOP.concept());

    assertThat(stopped.status()).as(stopped.body()).isEqualTo(200);
    assertThat(panier.fhir().get(Receiver.path(copy)).status()).isEqualTo(404);
  }

  @Test
  void aCancelForAnotherReasonWaitsForThatAnswer() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    panier.awaits(sent);
    world
        .everything()
        .update("update disclosure set status = 'accepted' where source_task = ?", sent.id("Task"));

    Answer refused = clinic.cancel(sent, StatusReason.DUPLICATE.concept());

    assertThat(refused.status()).isEqualTo(409);
  }

  @Test
  void twoStopsOfOnePersonAtOnceLeaveNothingOfThem() throws Exception {
    for (int race = 0; race < RACES; race++) {
      Sent one = clinic.send(Referral.to("le-panier"));
      Sent two = clinic.send(Referral.to("le-panier").ofPatient(one.id("Patient")));
      Task copy = panier.awaits(one);
      panier.awaits(two);
      CyclicBarrier start = new CyclicBarrier(2);

      var first = AtOnce.ask(start, () -> stop(one));
      var second = AtOnce.ask(start, () -> stop(two));

      assertThat(first.get().status()).as(first.get().body()).isEqualTo(200);
      assertThat(second.get().status()).as(second.get().body()).isEqualTo(200);
      assertThat(panier.fhir().get(copy.getFor().getReference()).status()).isEqualTo(404);
    }
  }

  private Answer said(Task copy, TaskStatus status) {
    return panier.change(copy, task -> stop(task, status));
  }

  private static void stop(Task task, TaskStatus status) {
    task.setStatus(status).setStatusReason(StatusReason.PERSON_SAID_STOP.concept());
  }

  private Answer stop(Sent sent) {
    return clinic.cancel(sent, StatusReason.PERSON_SAID_STOP.concept());
  }
}
