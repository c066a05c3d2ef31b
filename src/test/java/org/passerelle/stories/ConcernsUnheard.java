package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.stories.Refusals.assertRefused;

import java.time.Duration;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.policy.Principal;
import org.passerelle.profiles.BusinessStatus;
import org.passerelle.profiles.ReferralOutcome;
import org.passerelle.profiles.StatusReason;
import org.passerelle.support.Alarms;
import org.passerelle.support.Answer;
import org.passerelle.support.Concerns;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Referral;
import org.passerelle.support.Sent;
import org.passerelle.support.Someone;
import org.passerelle.support.World.Engine;

/** Whom a clinic's concern does not reach, and when what was heard is there no more. */
abstract class ConcernsUnheard extends Feared {

  ConcernsUnheard(Engine engine) {
    super(engine);
  }

  @Test
  void ofSomebodyWhomTheCircleKnowsNoMoreNothingIsHeard() {
    Sent sent = clinic.send(Referral.to(CIRCLE));
    String person = knownAs(sent);
    clinic.withdraw(sent);

    Concerns.says(doctor, sent.id("Patient"));

    assertNeverHeard(person);
  }

  @Test
  void whatWasHeardIsGoneOnTheNextRequestOnceThePersonWithdraws() {
    Sent sent = clinic.send(Referral.to(CIRCLE));
    String person = knownAs(sent);
    Concerns.says(doctor, sent.id("Patient"));
    String id = heard(person).getIdElement().getIdPart();

    clinic.withdraw(sent);

    assertRefused(partner.get("Communication/" + id), 404, "not-found");
    assertThat(concerns.about(person)).isEmpty();
    assertExpunged(id);
  }

  @Test
  void whatWasHeardIsGoneOnTheNextRequestOnceTheWorkIsOver() {
    Sent sent = clinic.send(Referral.to(CIRCLE));
    String person = knownAs(sent);
    Concerns.says(doctor, sent.id("Patient"));
    Communication heard = heard(person);

    circle.completes(circle.again(circle.finds(sent).get(0)), ReferralOutcome.NEED_MET);

    assertThat(concerns.about(person)).isEmpty();
    assertRefused(concerns.answer(heard, true), 404, "not-found");
  }

  @Test
  void aCircleThatHasNotAcceptedHearsNothing() {
    Sent sent = clinic.send(Referral.to(CIRCLE));
    Task copy = circle.awaits(sent);

    Concerns.says(doctor, sent.id("Patient"));

    assertNeverHeard(copy.getFor().getReferenceElement().getIdPart());
  }

  @Test
  void aCircleThatMakesThePersonWaitHearsNothing() {
    Sent sent = clinic.send(Referral.to(CIRCLE));
    Task copy = circle.awaits(sent);
    Answer answer =
        circle.change(
            copy,
            task ->
                task.setStatus(TaskStatus.ONHOLD)
                    .setStatusReason(StatusReason.WAIT_LISTED.concept())
                    .setBusinessStatus(BusinessStatus.WAIT_LISTED.concept()));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    clinic.awaits(sent, TaskStatus.ONHOLD);

    Concerns.says(doctor, sent.id("Patient"));

    assertNeverHeard(copy.getFor().getReferenceElement().getIdPart());
  }

  @Test
  void aCircleWhoseWorkIsOverHearsNothing() {
    Sent sent = clinic.send(Referral.to(CIRCLE));
    String person = knownAs(sent);
    circle.completes(circle.again(circle.finds(sent).get(0)), ReferralOutcome.NEED_MET);

    Concerns.says(doctor, sent.id("Patient"));

    assertNeverHeard(person);
  }

  @Test
  void itEndsByTheClockAndIsGoneFromTheTables() {
    Sent sent = clinic.send(Referral.to(CIRCLE));
    String person = knownAs(sent);
    Concerns.says(doctor, sent.id("Patient"));
    String id = heard(person).getIdElement().getIdPart();

    world.clock().advance(Duration.ofDays(3));

    FhirCaller later = Someone.in(world, CIRCLE, Principal.PATIENT_PARTNER);
    assertThat(new Concerns(later).about(person)).isEmpty();
    assertRefused(later.get("Communication/" + id), 404, "not-found");
    assertExpunged(id);
  }

  @Test
  void itTakesNoWordsAndIsAboutTheClinicsOwnPersons() {
    Sent sent = clinic.send(Referral.to(CIRCLE));
    String person = knownAs(sent);
    Parameters words = Alarms.with(new Parameters(), "reach", new StringType("Chez elle"));

    assertRefused(
        doctor.post("Patient/" + sent.id("Patient") + "/$concern", words), 400, "invalid-content");
    assertRefused(
        doctor.post("Patient/" + person + "/$concern", new Parameters()), 404, "not-found");
    assertNeverHeard(person);
  }

  @Test
  void whoIsNotOfTheCareTeamCannotSayIt() {
    Sent sent = clinic.send(Referral.to(CIRCLE));
    FhirCaller desk = Someone.in(world, CLINIC, Principal.CLERK);

    assertRefused(
        desk.post("Patient/" + sent.id("Patient") + "/$concern", new Parameters()),
        403,
        "not-offered");
  }
}
