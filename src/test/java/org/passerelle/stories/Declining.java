package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.StatusReason;
import org.passerelle.support.Agreement;
import org.passerelle.support.Answer;
import org.passerelle.support.Receiver;
import org.passerelle.support.Referral;
import org.passerelle.support.Sent;
import org.passerelle.support.World.Engine;

/** Offered a partner or a place, the person says yes, not now, or no; a no closes it, no more. */
abstract class Declining extends Story {

  private static final String CIRCLE = "pairs-du-quartier";

  private final Receiver circle = new Receiver(as(CIRCLE));

  Declining(Engine engine) {
    super(engine);
  }

  @Test
  void notNowWaitsAndYesGoesOn() {
    Sent sent = clinic.send(Referral.to(CIRCLE).consent(offered(CIRCLE)));
    awaitsConsent(sent);
    assertThat(circle.finds(sent)).isEmpty();

    answer(sent, ConsentState.ACTIVE);

    assertThat(circle.awaits(sent).getStatus()).isEqualTo(TaskStatus.REQUESTED);
  }

  @Test
  void noClosesItAndNobodyElseEverKnows() {
    Sent sent = clinic.send(Referral.to(CIRCLE).consent(offered(CIRCLE)));
    awaitsConsent(sent);

    answer(sent, ConsentState.REJECTED);

    declined(sent);
    assertThat(circle.finds(sent)).isEmpty();
  }

  @Test
  void aNoToOneReceiverLeavesWhatWaitsForAnother() {
    Sent food = clinic.send(Referral.to("le-panier").consent(offered("le-panier")));
    Sent art =
        clinic.send(Referral.to("atelier-couleurs").withoutConsent().ofPatient(food.id("Patient")));
    awaitsConsent(food);
    awaitsConsent(art);

    answer(food, ConsentState.REJECTED);

    declined(food);
    assertThat(clinic.task(art).getStatus()).isEqualTo(TaskStatus.ONHOLD);
    clinic.record(food, Agreement.permits("atelier-couleurs"));
    atelier.awaits(art);
  }

  @Test
  void aNoToOneOfferLeavesWhatAnotherAgreementPermits() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    panier.awaits(sent);

    clinic.record(sent, offered("le-panier").setStatus(ConsentState.REJECTED));

    assertThat(clinic.task(sent).getStatus()).isEqualTo(TaskStatus.REQUESTED);
    assertThat(panier.finds(sent)).hasSize(1);
  }

  @Test
  void aNoToOneOfTwoOffersLeavesWhatStillWaitsForTheOther() {
    Sent food = clinic.send(Referral.to("le-panier").consent(offered("le-panier")));
    Sent more =
        clinic.send(
            Referral.to("le-panier").consent(offered("le-panier")).ofPatient(food.id("Patient")));
    awaitsConsent(food);
    awaitsConsent(more);

    answer(food, ConsentState.REJECTED);

    assertThat(clinic.task(food).getStatus()).isEqualTo(TaskStatus.ONHOLD);
    assertThat(clinic.task(more).getStatus()).isEqualTo(TaskStatus.ONHOLD);
    answer(more, ConsentState.REJECTED);
    declined(food);
    declined(more);
  }

  @Test
  void aNoToOneOfferLeavesWhatAnotherPermitsLater() {
    Sent sent =
        clinic.send(
            Referral.to("le-panier")
                .consent(Agreement.permitsFrom("le-panier", today().plusDays(2).toString())));
    awaitsConsent(sent);

    clinic.record(sent, offered("le-panier").setStatus(ConsentState.REJECTED));

    assertThat(clinic.task(sent).getStatus()).isEqualTo(TaskStatus.ONHOLD);
  }

  @Test
  void aYesThatWasTakenBackIsNoOfferAnyMore() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    panier.awaits(sent);
    answer(sent, ConsentState.INACTIVE);
    awaitsConsent(sent);

    answer(sent, ConsentState.REJECTED);

    assertThat(clinic.task(sent).getStatus()).isEqualTo(TaskStatus.ONHOLD);
  }

  @Test
  void aNoByWhoDoesNotDecideClosesNothing() {
    Sent sent = clinic.send(Referral.to(CIRCLE).withoutConsent());
    awaitsConsent(sent);
    String aunt =
        made(
            clinic.fhir(),
            new RelatedPerson().setPatient(new Reference("Patient/" + sent.id("Patient"))));

    Consent no = offered(CIRCLE).setStatus(ConsentState.REJECTED);
    clinic.record(sent, no.addPerformer(new Reference("RelatedPerson/" + aunt)));

    assertThat(clinic.task(sent).getStatus()).isEqualTo(TaskStatus.ONHOLD);
    clinic.record(sent, Agreement.permits(CIRCLE));
    circle.awaits(sent);
  }

  @Test
  void whoSaidNoMayBeAskedAgainWithANewReferral() {
    Sent first = clinic.send(Referral.to(CIRCLE).consent(offered(CIRCLE)));
    awaitsConsent(first);
    answer(first, ConsentState.REJECTED);
    declined(first);

    Sent second =
        clinic.send(
            Referral.to(CIRCLE).consent(Agreement.permits(CIRCLE)).ofPatient(first.id("Patient")));

    circle.awaits(second);
    assertThat(clinic.task(first).getStatus()).isEqualTo(TaskStatus.CANCELLED);
  }

  @Test
  void takenBackBeforeItWasTakenOnItWaitsAsBefore() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    panier.awaits(sent);

    answer(sent, ConsentState.REJECTED);

    awaitsConsent(sent);
    assertThat(panier.finds(sent)).isEmpty();
  }

  private static Consent offered(String room) {
    return Agreement.permits(room).setStatus(ConsentState.PROPOSED);
  }

  private void answer(Sent sent, ConsentState said) {
    Answer answer = clinic.changeConsent(sent.id("Consent"), consent -> consent.setStatus(said));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private void declined(Sent sent) {
    Task own = clinic.task(sent);
    assertThat(own.getStatus()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(StatusReason.PERSON_DECLINED.isIn(own.getStatusReason())).isTrue();
    assertThat(own.hasBusinessStatus()).isFalse();
  }
}
