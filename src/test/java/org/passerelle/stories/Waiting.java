package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.support.Agreement;
import org.passerelle.support.Receiver;
import org.passerelle.support.Referral;
import org.passerelle.support.Sent;
import org.passerelle.support.World.Engine;

/** Without the person's agreement a referral waits, and goes on by itself when that comes. */
abstract class Waiting extends Story {

  Waiting(Engine engine) {
    super(engine);
  }

  @Test
  void itWaitsForTheConsentAndThenCrossesByItself() {
    Sent sent = clinic.send(Referral.to("le-panier").withoutConsent());

    awaitsConsent(sent);
    assertThat(panier.finds(sent)).isEmpty();
    clinic.record(sent, Agreement.permits("le-panier"));

    panier.awaits(sent);
    Task own = clinic.awaits(sent, TaskStatus.REQUESTED);
    assertThat(own.hasStatusReason()).isFalse();
  }

  @Test
  void twoReferralsOfOnePersonEachWaitForTheirReceiversConsent() {
    Sent food = clinic.send(Referral.to("le-panier").withoutConsent());
    Sent art =
        clinic.send(Referral.to("atelier-couleurs").withoutConsent().ofPatient(food.id("Patient")));
    awaitsConsent(food);
    awaitsConsent(art);

    clinic.record(food, Agreement.permits("atelier-couleurs"));

    atelier.awaits(art);
    assertThat(panier.finds(food)).isEmpty();
    clinic.record(food, Agreement.permits("le-panier"));
    panier.awaits(food);
  }

  @Test
  void twoReferralsOfOnePersonToOneReceiverShareThePersonAndGoTogether() {
    Sent first = clinic.send(Referral.to("le-panier"));
    Sent second =
        clinic.send(Referral.to("le-panier").withoutConsent().ofPatient(first.id("Patient")));

    Task one = panier.awaits(first);
    Task other = panier.awaits(second);
    assertThat(other.getFor().getReference()).isEqualTo(one.getFor().getReference());
    panier.accepts(first);
    clinic.awaits(first, TaskStatus.ACCEPTED);
    assertThat(panier.person(other).getNameFirstRep().hasFamily()).isTrue();

    clinic.withdraw(first);
    assertThat(panier.fhir().get(Receiver.path(one)).status()).isEqualTo(404);
    assertThat(panier.fhir().get(Receiver.path(other)).status()).isEqualTo(404);
    assertThat(panier.fhir().get(one.getFor().getReference()).status()).isEqualTo(404);
    assertThat(clinic.task(first).getStatus()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(clinic.task(second).getStatus()).isEqualTo(TaskStatus.ONHOLD);
  }

  @Test
  void aConsentThatDeniesLetsNothingCross() {
    Sent sent = clinic.send(Referral.to("le-panier").consent(Agreement.denies("le-panier")));

    awaitsConsent(sent);
    assertThat(panier.finds(sent)).isEmpty();
  }

  @Test
  void aConsentForAnotherReceiverLetsNothingCross() {
    Sent sent =
        clinic.send(Referral.to("le-panier").consent(Agreement.permits("atelier-couleurs")));

    awaitsConsent(sent);
    assertThat(panier.finds(sent)).isEmpty();
    assertThat(atelier.finds(sent)).isEmpty();
  }

  @Test
  void aConsentThatExceptsTheReceiverLetsNothingCross() {
    Sent sent =
        clinic.send(
            Referral.to("le-panier")
                .consent(Agreement.save("le-panier", Agreement.permits("le-panier"))));

    awaitsConsent(sent);
    assertThat(panier.finds(sent)).isEmpty();
  }

  @Test
  void aConsentThatExceptsAnotherLetsItCross() {
    Sent sent =
        clinic.send(
            Referral.to("le-panier")
                .consent(Agreement.save("atelier-couleurs", Agreement.permits("le-panier"))));

    assertThat(panier.awaits(sent).getStatus()).isEqualTo(TaskStatus.REQUESTED);
  }

  @Test
  void anInactiveConsentLetsNothingCross() {
    Sent sent =
        clinic.send(
            Referral.to("le-panier")
                .consent(Agreement.permits("le-panier").setStatus(ConsentState.INACTIVE)));

    awaitsConsent(sent);
    assertThat(panier.finds(sent)).isEmpty();
  }

  @Test
  void aConsentWhosePeriodIsOverLetsNothingCross() {
    Sent sent =
        clinic.send(
            Referral.to("le-panier").consent(Agreement.permitsUntil("le-panier", "2020-12-31")));

    awaitsConsent(sent);
    assertThat(panier.finds(sent)).isEmpty();
  }

  @Test
  void theCopyGoesWhenTheConsentsPeriodEnds() {
    String end =
        world
            .clock()
            .instant()
            .plus(Duration.ofHours(1))
            .truncatedTo(ChronoUnit.SECONDS)
            .toString();
    Sent sent =
        clinic.send(Referral.to("le-panier").consent(Agreement.permitsUntil("le-panier", end)));
    Task copy = panier.awaits(sent);

    world.clock().advance(Duration.ofHours(2));

    assertThat(panier.fhir().get(Receiver.path(copy)).status()).isEqualTo(404);
    assertThat(panier.fhir().get(copy.getFor().getReference()).status()).isEqualTo(404);
    assertThat(panier.finds(sent)).isEmpty();
    awaitsConsent(sent);
  }
}
