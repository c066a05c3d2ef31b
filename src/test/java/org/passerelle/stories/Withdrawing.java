package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.ReferralOutcome;
import org.passerelle.profiles.StatusReason;
import org.passerelle.support.Agreement;
import org.passerelle.support.Answer;
import org.passerelle.support.Receiver;
import org.passerelle.support.Referral;
import org.passerelle.support.Sent;
import org.passerelle.support.World.Engine;

/** The person takes the agreement back: what had crossed is gone on the receiver's next request. */
abstract class Withdrawing extends Story {

  Withdrawing(Engine engine) {
    super(engine);
  }

  @Test
  void onceAcceptedTheCopiesAreGoneAtOnceAndTheClinicsTaskIsCancelled() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = panier.accepts(sent);
    clinic.awaits(sent, TaskStatus.ACCEPTED);

    clinic.withdraw(sent);

    isGone(copy);
    Task own = clinic.task(sent);
    assertThat(own.getStatus()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(StatusReason.CONSENT_WITHDRAWN.isIn(own.getStatusReason())).isTrue();
    assertThat(panier.change(copy, task -> task.setStatus(TaskStatus.INPROGRESS)).status())
        .isEqualTo(404);
    isGone(copy);
  }

  @Test
  void whatWasAnsweredAndNotReportedBackIsOverForTheClinicToo() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = panier.accepts(sent);
    clinic.awaits(sent, TaskStatus.ACCEPTED);
    // as it is between the receiver's last move and its report back
    world
        .everything()
        .update(
            "update disclosure set status = 'completed' where source_task = ?", sent.id("Task"));

    clinic.withdraw(sent);

    isGone(copy);
    Task own = clinic.task(sent);
    assertThat(own.getStatus()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(own.hasOutput()).isFalse();
    own.addNote().setText("Une note inventée de la clinique.");
    assertThat(clinic.fhir().put(own, own.getMeta().getVersionId()).status()).isEqualTo(200);
  }

  @Test
  void beforeAcceptanceTheClinicsTaskWaitsAndANewConsentLetsItCrossAgain() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = panier.awaits(sent);

    clinic.withdraw(sent);

    isGone(copy);
    isWaiting(sent);
    clinic.record(sent, Agreement.permits("le-panier"));
    assertThat(panier.awaits(sent).getStatus()).isEqualTo(TaskStatus.REQUESTED);
    clinic.awaits(sent, TaskStatus.REQUESTED);
    panier.accepts(sent);
    clinic.awaits(sent, TaskStatus.ACCEPTED);
  }

  @Test
  void aWithdrawnConsentIsNotRevived() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = panier.awaits(sent);
    clinic.withdraw(sent);

    Answer revived =
        clinic.changeConsent(sent.id("Consent"), c -> c.setStatus(ConsentState.ACTIVE));

    assertThat(revived.status()).isEqualTo(422);
    assertThat(revived.code()).isEqualTo("consent-not-revivable");
    isGone(copy);
  }

  @Test
  void deletingTheConsentWithdrawsIt() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = panier.awaits(sent);

    Answer deleted = clinic.fhir().delete("Consent/" + sent.id("Consent"));

    assertThat(deleted.status()).isBetween(200, 204);
    isGone(copy);
    isWaiting(sent);
  }

  @Test
  void aConsentThatDeniesWithdrawsWhateverAnotherPermits() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = panier.awaits(sent);

    clinic.record(sent, Agreement.denies("le-panier"));

    isGone(copy);
    isWaiting(sent);
  }

  @Test
  void changingTheConsentToADenialWithdrawsIt() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = panier.awaits(sent);

    clinic.changeConsent(
        sent.id("Consent"),
        c -> c.setProvision(Agreement.denies("le-panier").getProvision().copy()));

    isGone(copy);
    isWaiting(sent);
  }

  @Test
  void aFinishedReferralStaysFinishedAndItsCopyGoes() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = panier.completes(panier.accepts(sent), ReferralOutcome.ATTENDED);
    clinic.awaits(sent, TaskStatus.COMPLETED);

    clinic.withdraw(sent);

    isGone(copy);
    assertThat(clinic.task(sent).getStatus()).isEqualTo(TaskStatus.COMPLETED);
  }

  @Test
  void aConsentForAnotherReceiverWithdrawsNothing() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = panier.awaits(sent);

    clinic.record(sent, Agreement.denies("atelier-couleurs"));

    assertThat(panier.fhir().get(Receiver.path(copy)).status()).isEqualTo(200);
  }

  private void isWaiting(Sent sent) {
    Task own = clinic.task(sent);
    assertThat(own.getStatus()).isEqualTo(TaskStatus.ONHOLD);
    assertThat(StatusReason.AWAITING_CONSENT.isIn(own.getStatusReason())).isTrue();
  }

  private void isGone(Task copy) {
    String patient = copy.getFor().getReference();
    for (String path :
        new String[] {Receiver.path(copy), copy.getFocus().getReference(), patient}) {
      Answer answer = panier.fhir().get(path);
      assertThat(answer.status()).as(path).isEqualTo(404);
      assertThat(answer.code()).isEqualTo("not-found");
    }
    String id = copy.getIdElement().getIdPart();
    assertThat(panier.fhir().get("Task?_id=" + id).all(Task.class)).isEmpty();
    assertThat(panier.fhir().get("Task?patient=" + patient).all(Task.class)).isEmpty();
    assertThat(panier.fhir().get("ServiceRequest?subject=" + patient).all(ServiceRequest.class))
        .isEmpty();
    assertThat(panier.fhir().get("Patient?_id=" + patient.substring(8)).all(Patient.class))
        .isEmpty();
  }
}
