package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Parameters;
import org.junit.jupiter.api.Test;
import org.passerelle.door.EmergencyContacts;
import org.passerelle.policy.Principal;
import org.passerelle.support.Alarms;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Receiver;
import org.passerelle.support.Referral;
import org.passerelle.support.Requester;
import org.passerelle.support.Sent;
import org.passerelle.support.Someone;
import org.passerelle.support.World.Engine;

/** What becomes of an alert as contacts, consents and dangers change; and who reads of whom. */
abstract class GoingOnWithADanger extends Alerted {

  private static final Duration SILENCE = Duration.ofSeconds(21);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  GoingOnWithADanger(Engine engine) {
    super(engine);
  }

  @Test
  void theCircleReadsTheClinicAndNoTraysAddress() {
    String alert = told();
    Alarms.answer(first, Alarms.in(first, reach).get(0), false);
    FhirCaller circle = as(CIRCLE);

    for (String asked :
        List.of("Provenance?target=Communication/" + alert, "$register?_count=200")) {
      assertThat(circle.get(asked).body())
          .contains(CLINIC)
          .doesNotContain(first.room(), second.room());
    }
    assertThat(alarms.all()).doesNotContain(first.room(), second.room());
  }

  @Test
  void whoWasStoodDownIsAskedAgainWhenTheOtherCannot() {
    String alert = told();
    world.clock().advance(SILENCE);
    await().atMost(PATIENCE).until(() -> alarms.state(alert).equals("passed-on"));
    FhirCaller late = contact("premiere");
    Communication told = Alarms.in(late, reach).get(0);
    Alarms.answer(late, told, true);
    assertNothingIn(contact("seconde"));

    Alarms.answer(late, told, false);

    assertThat(alarms.state(alert)).isEqualTo("passed-on");
    assertThat(Alarms.in(contact("seconde"), reach)).hasSize(1);
  }

  @Test
  void whoWasPassedOverTakesNoTimeFromWhoeverIsAskedNow() {
    String alert = told();
    world.clock().advance(SILENCE);
    await().atMost(PATIENCE).until(() -> alarms.state(alert).equals("passed-on"));
    FhirCaller late = contact("premiere");

    Alarms.answer(late, Alarms.in(late, reach).get(0), false);

    assertThat(alarms.state(alert)).isEqualTo("passed-on");
    FhirCaller next = contact("seconde");
    Alarms.answer(next, Alarms.in(next, reach).get(0), true);
    assertThat(alarms.state(alert)).isEqualTo("acknowledged");
  }

  @Test
  void whoeverIsAContactByThenIsAskedNext() {
    String alert = told();
    String third = Someone.add(world, "contact-tierce", CLINIC, Principal.CLINIC_STAFF);
    world.bean(EmergencyContacts.class).set(CLINIC, List.of(third));

    Alarms.answer(first, Alarms.in(first, reach).get(0), false);

    assertThat(alarms.state(alert)).isEqualTo("passed-on");
    assertThat(Alarms.in(Someone.inside(world, third), reach)).hasSize(1);
  }

  @Test
  void anotherDangerOnceTheFirstIsSeenToIsToldAnew() {
    String alert = told();
    Alarms.answer(first, Alarms.in(first, reach).get(0), true);

    assertThat(told()).isNotEqualTo(alert);

    assertThat(Alarms.in(first, reach)).hasSize(2);
  }

  @Test
  void withNobodyLeftItIsToldAnewAndAllAreAsked() {
    String alert = told();
    Alarms.answer(first, Alarms.in(first, reach).get(0), false);
    Alarms.answer(second, Alarms.in(second, reach).get(0), false);

    assertThat(told()).isNotEqualTo(alert);

    assertThat(Alarms.in(first, reach)).hasSize(1);
  }

  @Test
  void whereAllWereSilentItIsToldAnewAndAllAreAsked() {
    String alert = told();
    world.clock().advance(SILENCE);
    await().atMost(PATIENCE).until(() -> alarms.state(alert).equals("passed-on"));
    world.clock().advance(SILENCE);
    await().atMost(PATIENCE).until(() -> alarms.state(alert).equals("nobody-left"));

    assertThat(told()).isNotEqualTo(alert);

    assertThat(Alarms.in(contact("premiere"), reach)).hasSize(2);
  }

  @Test
  void anotherPlaceToReachThePersonIsToldAnew() {
    String alert = told();

    String other = alarms.told(person, Alarms.yes(reach + " à la gare", CLINIC));

    assertThat(other).isNotEqualTo(alert);
    assertThat(Alarms.in(first, reach + " à la gare")).hasSize(1);
  }

  @Test
  void withoutAClinicItIsTheOneThatReferredThePerson() {
    String referred = referred(new Requester(as(CLINIC)).send(Referral.to(CIRCLE)));

    alarms.told(referred, anyClinic());

    assertThat(Alarms.in(first, reach)).hasSize(1);
  }

  /** The person's copy leaves the circle, whatever was told of a danger. */
  @Test
  void aConsentIsWithdrawnAllTheSameAndTheNextContactIsNotToldOfThePerson() {
    Requester clinic = new Requester(as(CLINIC));
    Sent sent = clinic.send(Referral.to(CIRCLE));
    String referred = referred(sent);
    String alert = alarms.told(referred, anyClinic());
    Consent consent = clinic.fhir().get("Consent/" + sent.id("Consent")).as(Consent.class);

    assertThat(clinic.fhir().put(consent.setStatus(ConsentState.INACTIVE), null).status())
        .isEqualTo(200);

    assertThat(partner.get("Patient/" + referred).status()).isEqualTo(404);
    Alarms.answer(first, Alarms.in(first, reach).get(0), false);
    assertThat(alarms.state(alert)).isEqualTo("nobody-left");
    assertNothingIn(second);
    assertThat(alarms.tell(referred, anyClinic()).status()).isEqualTo(404);
  }

  private String referred(Sent sent) {
    return new Receiver(as(CIRCLE)).awaits(sent).getFor().getReferenceElement().getIdPart();
  }

  private Parameters anyClinic() {
    Parameters words = Alarms.yes(reach, CLINIC);
    words.getParameter().removeIf(part -> part.getName().equals("clinic"));
    return words;
  }
}
