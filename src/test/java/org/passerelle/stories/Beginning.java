package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.support.Agreement;
import org.passerelle.support.Receiver;
import org.passerelle.support.Referral;
import org.passerelle.support.Sent;
import org.passerelle.support.World.Engine;

/** A consent given for later: the referral waits for it, and goes on by itself when it begins. */
abstract class Beginning extends Story {

  Beginning(Engine engine) {
    super(engine);
  }

  @Test
  void itCrossesByItselfOnTheFirstDayOfTheConsent() {
    LocalDate tomorrow = today().plusDays(1);
    Sent sent =
        clinic.send(Referral.to("le-panier").consent(from("le-panier", tomorrow.toString())));
    awaitsConsent(sent);

    advanceTo(tomorrow.atStartOfDay(CUSTODIANS).toInstant().minus(A_WHILE));
    assertThat(panier.finds(sent)).isEmpty();
    awaitsConsent(sent);
    world.clock().advance(A_WHILE);

    panier.awaits(sent);
    clinic.awaits(sent, TaskStatus.REQUESTED);
  }

  @Test
  void theEarliestOfSeveralConsentsLetsItCross() {
    Sent sent = clinic.send(Referral.to("le-panier").withoutConsent());
    awaitsConsent(sent);
    clinic.record(sent, from("le-panier", in(Duration.ofHours(5))));
    clinic.record(sent, from("le-panier", in(Duration.ofHours(1))));
    clinic.record(sent, from("le-panier", in(Duration.ofHours(9))));

    world.clock().advance(Duration.ofMinutes(30));
    assertThat(panier.finds(sent)).isEmpty();
    world.clock().advance(Duration.ofMinutes(31));

    panier.awaits(sent);
  }

  @Test
  void aBeginningTakenBackLetsNothingCross() {
    Sent sent =
        clinic.send(
            Referral.to("le-panier").consent(from("le-panier", in(Duration.ofMinutes(10)))));
    Sent other =
        clinic.send(
            Referral.to("le-panier").consent(from("le-panier", in(Duration.ofMinutes(20)))));
    awaitsConsent(sent);
    awaitsConsent(other);

    clinic.withdraw(sent);
    world.clock().advance(Duration.ofMinutes(21));

    panier.awaits(other);
    assertThat(panier.finds(sent)).isEmpty();
    awaitsConsent(sent);
  }

  @Test
  void whatLeftAtOneConsentsEndComesBackAtTheNextOnesBeginning() {
    Sent sent =
        clinic.send(
            Referral.to("le-panier")
                .consent(Agreement.permitsUntil("le-panier", in(Duration.ofHours(1)))));
    Task copy = panier.awaits(sent);
    clinic.record(sent, from("le-panier", in(Duration.ofHours(3))));

    world.clock().advance(Duration.ofHours(2));
    assertThat(panier.fhir().get(Receiver.path(copy)).status()).isEqualTo(404);
    awaitsConsent(sent);
    world.clock().advance(Duration.ofHours(2));

    panier.awaits(sent);
    clinic.awaits(sent, TaskStatus.REQUESTED);
  }

  private static Consent from(String room, String start) {
    return Agreement.permitsFrom(room, start);
  }

  private String in(Duration after) {
    return world.clock().instant().plus(after).truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
