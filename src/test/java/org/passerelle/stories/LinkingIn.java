package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.BusinessStatus;
import org.passerelle.profiles.ReferralOutcome;
import org.passerelle.profiles.StatusReason;
import org.passerelle.support.Agreement;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Patience;
import org.passerelle.support.Receiver;
import org.passerelle.support.Referral;
import org.passerelle.support.Requester;
import org.passerelle.support.Sent;
import org.passerelle.support.World.Engine;

/** An organization, or the circle, asks a clinic to see someone: the same loop, reversed. */
abstract class LinkingIn extends Story {

  private final Requester asking = new Requester(as("logis-ensemble"));
  private final Receiver reception = new Receiver(as("clinique-du-parc"));

  LinkingIn(Engine engine) {
    super(engine);
  }

  @Test
  void someoneWithoutPapersAddressOrPhoneIsLinkedInAndSeen() {
    Referral referral = Referral.to("clinique-du-parc");
    barely(referral.personRecord());
    Sent sent = asking.send(referral);

    Task copy = reception.awaits(sent);
    Patient person = reception.person(copy);
    assertThat(person.getNameFirstRep().getText()).isEqualTo("Marie");
    assertThat(person.hasTelecom() || person.hasAddress() || person.hasIdentifier()).isFalse();

    Task accepted = reception.moves(copy, TaskStatus.ACCEPTED);
    asking.awaits(sent, TaskStatus.ACCEPTED);
    reception.completes(accepted, ReferralOutcome.NEED_MET);
    asking.awaits(sent, TaskStatus.COMPLETED);
  }

  @Test
  void theClinicReadsNameAndContactOnceItHasSaidYesAndNothingBefore() {
    Sent sent = asking.send(Referral.to("clinique-du-parc"));

    Task copy = reception.awaits(sent);
    String before = reception.fhir().get(copy.getFor().getReference()).body();
    reception.moves(copy, TaskStatus.ACCEPTED);
    Patient after = named(copy);

    assertThat(before).doesNotContain(sent.referral().person().secrets());
    assertThat(after.getNameFirstRep().getFamily()).isEqualTo(sent.referral().person().family());
    assertThat(after.getTelecomFirstRep().getValue()).isEqualTo(sent.referral().person().phone());
    assertThat(after.hasIdentifier() || after.hasBirthDate()).isFalse();
  }

  @Test
  void theClinicAnswersWithAWait() {
    Sent sent = asking.send(Referral.to("clinique-du-parc"));

    reception.change(
        reception.awaits(sent),
        task -> {
          task.setStatus(TaskStatus.ONHOLD);
          task.setStatusReason(StatusReason.WAIT_LISTED.concept().setText("Environ trois mois"));
          task.setBusinessStatus(BusinessStatus.WAIT_LISTED.concept());
        });

    Task own = asking.awaits(sent, TaskStatus.ONHOLD);
    assertThat(own.getStatusReason().getText()).isEqualTo("Environ trois mois");
  }

  @Test
  void nobodyElseLearnsOfIt() {
    Sent sent = asking.send(Referral.to("clinique-du-parc"));
    reception.awaits(sent);

    assertThat(new Receiver(as("clinique-des-erables")).finds(sent)).isEmpty();
    assertThat(new Receiver(as("pairs-du-quartier")).finds(sent)).isEmpty();
    assertThat(atelier.finds(sent)).isEmpty();
  }

  @Test
  void withoutThePersonsAgreementItWaits() {
    Sent sent = asking.send(Referral.to("clinique-du-parc").withoutConsent());

    Task own = asking.awaits(sent, TaskStatus.ONHOLD);
    assertThat(BusinessStatus.AWAITING_CONSENT.isIn(own.getBusinessStatus())).isTrue();
    assertThat(reception.finds(sent)).isEmpty();

    asking.record(sent, Agreement.permits("clinique-du-parc"));
    reception.awaits(sent);
  }

  @Test
  void takenBackItIsGoneFromTheClinicsNextRequestAndItsIdIsNotUsedAgain() {
    Sent sent = asking.send(Referral.to("clinique-du-parc"));
    Task copy = reception.awaits(sent);
    Patient person = reception.person(copy);

    asking.withdraw(sent);

    FhirCaller clinicsSystem = reception.fhir();
    assertThat(clinicsSystem.get(Receiver.path(copy)).status()).isEqualTo(404);
    assertThat(clinicsSystem.get(copy.getFor().getReference()).status()).isEqualTo(404);
    assertThat(clinicsSystem.put(person, null).status()).isEqualTo(404);
  }

  @Test
  void aCopyIsAnsweredOnAndNotChangedAndNothingHangsOnIt() {
    Sent sent = asking.send(Referral.to("clinique-du-parc"));
    Task copy = reception.awaits(sent);

    Patient changed = reception.person(copy).setActive(false);
    refused(reception.fhir().put(changed, null), "not-yours-to-change");

    Referral onward = Referral.to("atelier-couleurs");
    onward.ofPatient(changed.getIdElement().getIdPart());
    refused(reception.fhir().post("", onward.bundle()), "copy-referred");
    asking.withdraw(sent);
    assertThat(reception.fhir().get(Receiver.path(copy)).status()).isEqualTo(404);
  }

  @Test
  void theCircleLinksInToo() {
    Requester circle = new Requester(as("pairs-du-quartier"));
    Referral referral = Referral.to("clinique-des-erables");
    referral.request().getReasonCode().clear();
    Sent sent = circle.send(referral);

    Receiver erables = new Receiver(as("clinique-des-erables"));
    erables.accepts(sent);

    circle.awaits(sent, TaskStatus.ACCEPTED);
  }

  @Test
  void anOrganizationAsksNoOtherOrganizationAndNotTheCircle() {
    for (String room : new String[] {"atelier-couleurs", "pairs-du-quartier"}) {
      refused(asking.fhir().post("", Referral.to(room).bundle()), "no-such-passage");
    }
  }

  private Patient named(Task copy) {
    Patience.until(() -> assertThat(reception.person(copy).getNameFirstRep().hasFamily()).isTrue());
    return reception.person(copy);
  }

  private static void barely(Patient person) {
    person.getName().clear();
    person.getTelecom().clear();
    person.getIdentifier().clear();
    person.getAddress().clear();
    person.setBirthDateElement(null).addName().addGiven("Marie");
  }

  private static void refused(Answer answer, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo(code);
  }
}
