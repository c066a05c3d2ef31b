package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.BusinessStatus;
import org.passerelle.profiles.Canonicals;
import org.passerelle.profiles.ReferralOutcome;
import org.passerelle.profiles.StatusReason;
import org.passerelle.profiles.TaskPart;
import org.passerelle.support.Answer;
import org.passerelle.support.Patience;
import org.passerelle.support.Receiver;
import org.passerelle.support.Referral;
import org.passerelle.support.Sent;
import org.passerelle.support.World.Engine;

/** A clinician introduced a partner, and the person said yes. What is told there stays there. */
abstract class ReferringToTheCircle extends Story {

  private static final String TOLD = "Confidence inventée";

  private final Receiver circle = new Receiver(as("pairs-du-quartier"));

  ReferringToTheCircle(Engine engine) {
    super(engine);
  }

  @Test
  void theCircleReadsTheSummaryAndNothingOfTheChart() {
    Sent sent = clinic.send(Referral.to("pairs-du-quartier"));

    Task copy = circle.awaits(sent);

    String all = circle.fhir().get("Task?_include=Task:focus&_include=Task:patient").body();
    assertThat(all).contains(sent.referral().message()).doesNotContain(Referral.REASON);
    assertThat(circle.person(copy).hasIdentifier()).isFalse();
  }

  @Test
  void theClinicHearsHowItGoesInCodesAndNoWordOfWhatWasTold() {
    Sent sent = clinic.send(Referral.to("pairs-du-quartier"));
    Task accepted = circle.accepts(sent);
    clinic.awaits(sent, TaskStatus.ACCEPTED);

    Answer answer =
        circle.change(
            accepted,
            task -> {
              task.setStatus(TaskStatus.COMPLETED);
              task.addNote().setText(TOLD);
              task.addOutput().setType(TaskPart.OUTCOME.concept()).setValue(outcome());
            });

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    Task own = clinic.awaits(sent, TaskStatus.COMPLETED);
    assertThat(own.getOutput()).hasSize(1);
    assertThat(clinic.fhir().get("Task/" + sent.id("Task")).body()).doesNotContain(TOLD);
  }

  /** With what was told as its text, and as what another list would call a code. */
  private static CodeableConcept outcome() {
    CodeableConcept outcome = ReferralOutcome.NEED_MET.concept().setText(TOLD);
    outcome.addCoding(new Coding(Canonicals.GRAVITY_CODES, TOLD, null));
    return outcome;
  }

  @Test
  void theClinicHearsThatAFirstMeetingWasHeldAndOfAGoalWhenThePersonWantsThat() {
    Sent sent = clinic.send(Referral.to("pairs-du-quartier"));
    Task accepted = circle.accepts(sent);

    Answer unasked = tells(accepted, BusinessStatus.GOAL_SET.concept());
    Answer met = tells(accepted, BusinessStatus.FIRST_MEETING_DONE.concept());

    assertThat(unasked.code()).isEqualTo("agreement-not-recorded");
    assertThat(met.status()).as(met.body()).isEqualTo(200);
    clinicReads(sent, BusinessStatus.FIRST_MEETING_DONE);

    CodeableConcept agreed = BusinessStatus.GOAL_SET.concept();
    agreed.addExtension(Canonicals.PERSON_AGREED, new DateTimeType("2026-05-04"));
    Answer told = tells(circle.again(accepted), agreed);

    assertThat(told.status()).as(told.body()).isEqualTo(200);
    clinicReads(sent, BusinessStatus.GOAL_SET);
    assertThat(clinic.fhir().get("Task/" + sent.id("Task")).body())
        .doesNotContain("person-agreed", "2026-05-04");
    Answer stopped = clinic.cancel(sent, StatusReason.PERSON_SAID_STOP.concept());
    assertThat(stopped.status()).as(stopped.body()).isEqualTo(200);
  }

  private Answer tells(Task copy, CodeableConcept status) {
    return circle.change(copy, task -> task.setBusinessStatus(status));
  }

  private void clinicReads(Sent sent, BusinessStatus status) {
    Patience.until(() -> assertThat(status.isIn(clinic.task(sent).getBusinessStatus())).isTrue());
  }

  @Test
  void aRefusalIsTheCodeAlone() {
    Sent sent = clinic.send(Referral.to("pairs-du-quartier"));

    circle.change(
        circle.awaits(sent),
        task ->
            task.setStatus(TaskStatus.REJECTED)
                .setStatusReason(StatusReason.OTHER.concept().setText(TOLD)));

    Task own = clinic.awaits(sent, TaskStatus.REJECTED);
    assertThat(StatusReason.OTHER.isIn(own.getStatusReason())).isTrue();
    assertThat(own.getStatusReason().hasText()).isFalse();
  }

  @Test
  void thePersonTakesItBackAndTheCirclesCopiesAreGone() {
    Sent sent = clinic.send(Referral.to("pairs-du-quartier"));
    Task copy = circle.accepts(sent);
    clinic.awaits(sent, TaskStatus.ACCEPTED);

    clinic.withdraw(sent);

    assertThat(circle.fhir().get(Receiver.path(copy)).status()).isEqualTo(404);
    assertThat(clinic.task(sent).getStatus()).isEqualTo(TaskStatus.CANCELLED);
  }

  @Test
  void noCircleRefersToAClinicsCircle() {
    Answer answer = as("pairs-du-quartier").post("", Referral.to("pairs-du-quartier").bundle());

    assertThat(answer.code()).isEqualTo("no-such-passage");
  }
}
