package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.PersonTitle;
import org.passerelle.profiles.StatusReason;
import org.passerelle.support.Agreement;
import org.passerelle.support.Receiver;
import org.passerelle.support.Referral;
import org.passerelle.support.Sent;
import org.passerelle.support.Title;
import org.passerelle.support.World.Engine;

/** Who decides, and by what title: decision 0020. */
abstract class Deciding extends Story {

  Deciding(Engine engine) {
    super(engine);
  }

  @Test
  void aParentDecidesForAChildUntilTheBeginningOfThe14thBirthday() {
    LocalDate birthday = today().plusDays(1);
    Sent sent = clinic.send(byParent(birthday.minusYears(14)));
    Task copy = panier.awaits(sent);

    advanceTo(birthday.atStartOfDay(CUSTODIANS).toInstant().minus(A_WHILE));
    assertThat(panier.fhir().get(Receiver.path(copy)).status()).isEqualTo(200);
    world.clock().advance(A_WHILE);

    isGone(copy);
    isWaiting(sent);
  }

  @Test
  void from14OnTheirOwnWordLetsItGo() {
    Sent sent = clinic.send(byParent(today().minusYears(14)));
    isWaiting(sent);

    clinic.record(sent, own(sent, Agreement.permits("le-panier")));

    panier.awaits(sent);
  }

  @Test
  void aBrothersConsentHoldsItUntilThePersonSaysYes() {
    Referral referral = Referral.to("le-panier");
    RelatedPerson brother = Title.brother(referral.patient());
    referral.with(brother).consent(Title.by(brother, Agreement.permits("le-panier")));
    Sent sent = clinic.send(referral);
    isWaiting(sent);
    assertThat(panier.finds(sent)).isEmpty();

    clinic.record(sent, own(sent, Agreement.permits("le-panier")));

    panier.awaits(sent);
  }

  @Test
  void anExpiredMandateHoldsItUntilItsNewEndIsRecorded() {
    Sent sent = clinic.send(byMandatary(today().minusDays(1)));
    isWaiting(sent);
    assertThat(panier.finds(sent)).isEmpty();

    change(sent, somebody -> somebody.getPeriod().setEndElement(null));
    isWaiting(sent);
    change(sent, somebody -> somebody.setPeriod(in(30)));

    panier.awaits(sent);
  }

  @Test
  void aTitleThatIsTakenBackTakesTheCopiesAtOnce() {
    Sent sent = clinic.send(byMandatary(today().plusDays(300)));
    Task copy = panier.awaits(sent);

    change(sent, somebody -> somebody.setActive(false));

    isGone(copy);
    isWaiting(sent);
  }

  @Test
  void aDateOfBirthThatIsCorrectedEndsAParentsTitleAtOnce() {
    Sent sent = clinic.send(byParent(today().minusYears(10)));
    Task copy = panier.awaits(sent);

    Patient child = clinic.fhir().get("Patient/" + sent.id("Patient")).as(Patient.class);
    child.setBirthDateElement(new DateType(today().minusYears(16).toString()));
    assertThat(clinic.fhir().put(child, null).status()).isEqualTo(200);

    isGone(copy);
    isWaiting(sent);
  }

  @Test
  void aFamilysObjectionGivesWayToThePersonsOwnLaterWordAlone() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = panier.awaits(sent);
    clinic.record(sent, own(sent, Agreement.permits("le-panier")));
    RelatedPerson brother = Title.brother(new Reference("Patient/" + sent.id("Patient")));
    Reference his = new Reference("RelatedPerson/" + made(clinic.fhir(), brother));

    clinic.record(sent, Agreement.denies("le-panier").addPerformer(his));
    isGone(copy);
    isWaiting(sent);
    clinic.record(sent, own(sent, Agreement.permits("le-panier")));

    panier.awaits(sent);
  }

  @Test
  void aChildSaysStopAndItStops() {
    Sent sent = clinic.send(byParent(today().minusYears(9)));
    Task copy = panier.awaits(sent);

    clinic.record(sent, own(sent, Agreement.denies("le-panier")));

    isGone(copy);
    isWaiting(sent);
  }

  private Referral byParent(LocalDate born) {
    Referral referral = Referral.to("le-panier");
    referral.personRecord().setBirthDateElement(new DateType(born.toString()));
    RelatedPerson parent = Title.of(PersonTitle.PARENT, referral.patient());
    return referral.with(parent).consent(Title.by(parent, Agreement.permits("le-panier")));
  }

  private Referral byMandatary(LocalDate last) {
    Referral referral = Referral.to("le-panier");
    RelatedPerson mandatary = Title.until(PersonTitle.MANDATARY, referral.patient(), last);
    return referral.with(mandatary).consent(Title.by(mandatary, Agreement.permits("le-panier")));
  }

  private static Consent own(Sent sent, Consent consent) {
    return consent.addPerformer(new Reference("Patient/" + sent.id("Patient")));
  }

  private Period in(int days) {
    return Title.until(PersonTitle.MANDATARY, new Reference(), today().plusDays(days)).getPeriod();
  }

  private void change(Sent sent, Consumer<RelatedPerson> change) {
    String path = "RelatedPerson/" + sent.id("RelatedPerson");
    RelatedPerson somebody = clinic.fhir().get(path).as(RelatedPerson.class);
    change.accept(somebody);
    assertThat(clinic.fhir().put(somebody, null).status()).isEqualTo(200);
  }

  private void isGone(Task copy) {
    assertThat(panier.fhir().get(Receiver.path(copy)).status()).isEqualTo(404);
    assertThat(panier.fhir().get(copy.getFor().getReference()).status()).isEqualTo(404);
  }

  private void isWaiting(Sent sent) {
    Task own = clinic.awaits(sent, TaskStatus.ONHOLD);
    assertThat(StatusReason.AWAITING_CONSENT.isIn(own.getStatusReason())).isTrue();
  }
}
