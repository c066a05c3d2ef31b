package org.passerelle.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.profiles.Canonicals;

/** A refusal stays a refusal, at either level: it is ended, or refuses more, and no agreement. */
class ConsentRulesTest {

  private static final ConsentProvisionType DENY = ConsentProvisionType.DENY;
  private static final ConsentProvisionType PERMIT = ConsentProvisionType.PERMIT;

  @Test
  void aRefusalIsNotTurnedIntoAnAgreement() {
    isTurned(consent(DENY), c -> c.getProvision().setType(PERMIT));
    isTurned(consent(DENY), c -> c.getProvision().setType(null));
    isTurned(consent(DENY), c -> c.setProvision(null));
    isTurned(consent(DENY), c -> c.getScope().getCodingFirstRep().setCode("research"));
  }

  @Test
  void aRefusalGainsNoPermitWithinAndAltersNone() {
    isTurned(consent(DENY), c -> within(c, PERMIT, "le-panier"));
    Consent save = within(consent(DENY), PERMIT, "le-panier");
    isTurned(save.copy(), c -> within(c, PERMIT, "la-maison"));
    isTurned(save.copy(), c -> actor(first(c), "la-maison"));
    isTurned(save.copy(), c -> first(c).addPurpose().setCode("COC"));
  }

  @Test
  void aRefusalWithAPermitWithinKeepsItsOwnLimits() {
    Consent save = within(consent(DENY), PERMIT, "le-panier");
    actor(save.getProvision(), "le-panier");
    isTurned(save.copy(), c -> actor(c.getProvision(), "la-maison"));
    isTurned(save.copy(), c -> c.getProvision().setActor(null));
    isTurned((Consent) save.copy().setImplicitRules("urn:r"), c -> c.setImplicitRules(null));
    Consent unconditional = save.copy().setPolicyRule(optOut().getPolicyRule());
    isTurned(unconditional, c -> c.getPolicyRule().getCodingFirstRep().setCode("OPTOUTE"));
    isTurned(unconditional, c -> c.setPolicyRule(null));
    isTurned(
        save.copy(),
        c -> c.getProvision().getPeriod().setEndElement(new DateTimeType("2026-12-31")));
  }

  @Test
  void anAgreementLosesNoRefusalWithinAndNarrowsNone() {
    Consent save = within(agreement(), DENY, "la-maison");
    isTurned(save.copy(), c -> c.getProvision().setProvision(null));
    isTurned(save.copy(), c -> first(c).setType(PERMIT));
    isTurned(save.copy(), c -> first(c).addPurpose().setCode("HRESCH"));
    isTurned(save.copy(), c -> first(c).getPeriod().setEndElement(new DateTimeType("2026-11-23")));
  }

  @Test
  void whoRefusesStaysTheSameAtEitherLevel() {
    Consumer<Consent> another = c -> c.getPerformerFirstRep().setReference("RelatedPerson/9");
    for (Consent refusal :
        new Consent[] {consent(DENY), within(agreement(), DENY, "la-maison"), optOut()}) {
      refusal.addPerformer().setReference("Patient/3");
      isTurned(refusal.copy(), another);
      isTurned(refusal.copy(), c -> c.setPerformer(null));
      isTurned(refusal.copy(), c -> c.addPerformer().setReference("RelatedPerson/9"));
    }
    mayBecome(agreement(), another);
  }

  @Test
  void anOptOutStaysOne() {
    isTurned(optOut(), c -> c.getProvision().setType(PERMIT));
    isTurned(optOut(), c -> c.setPolicyRule(null));
    isTurned(optOut(), c -> within(c, PERMIT, "le-panier"));
    mayBecome(optOut(), c -> c.getProvision().setType(DENY));
  }

  @Test
  void aRefusalIsNotPutAsideAsADraft() {
    isTurned(consent(DENY), c -> c.setStatus(ConsentState.DRAFT));
    isTurned(within(agreement(), DENY, "la-maison"), c -> c.setStatus(ConsentState.PROPOSED));
  }

  @ParameterizedTest
  @EnumSource(names = {"INACTIVE", "REJECTED", "ENTEREDINERROR"})
  void itMayBeEnded(ConsentState end) {
    mayBecome(consent(DENY), c -> c.setStatus(end));
    mayBecome(
        within(agreement(), DENY, "la-maison"),
        c -> c.setStatus(end).getProvision().setProvision(null));
    isTurned(consent(DENY).setStatus(end), c -> c.setStatus(ConsentState.ACTIVE));
  }

  @Test
  void itMayRefuseMore() {
    mayBecome(consent(DENY), c -> c.setDateTimeElement(new DateTimeType("2026-11-24")));
    mayBecome(within(consent(DENY), PERMIT, "le-panier"), c -> c.getProvision().setProvision(null));
    mayBecome(within(agreement(), DENY, "la-maison"), c -> within(c, DENY, "le-panier"));
    mayBecome(
        within(agreement(), DENY, "la-maison"),
        c -> c.setProvision(new ProvisionComponent().setType(DENY)));
  }

  @Test
  void thePersonWithdrawsByARefusalOfEverythingWhoeverSpokeBefore() {
    Consent save = within(agreement(), DENY, "la-maison");
    save.getProvision().getPeriod().setEndElement(new DateTimeType("2026-12-31"));
    save.addPerformer().setReference("RelatedPerson/9");
    Consumer<Consent> everything =
        c -> {
          var period = c.getProvision().getPeriod();
          c.setProvision(new ProvisionComponent().setType(DENY).setPeriod(period));
        };
    mayBecome(save.copy(), everything);
    mayBecome(save.copy(), everything.andThen(c -> c.setPerformer(null)));
    mayBecome(
        save.copy(), everything.andThen(c -> c.getPerformerFirstRep().setReference("Patient/3")));
    isTurned(
        save.copy(),
        everything.andThen(c -> c.getPerformerFirstRep().setReference("RelatedPerson/8")));
    isTurned(save.copy(), everything.andThen(c -> actor(c.getProvision(), "le-panier")));
    isTurned(
        save.copy(),
        everything.andThen(
            c -> c.getProvision().getPeriod().setEndElement(new DateTimeType("2026-11-30"))));
  }

  @Test
  void whatIsSentAgainWithOtherNamesForTheSameIsTheSame() {
    Consent refusal = within(agreement(), DENY, "la-maison");
    refusal.addPerformer().setReference("Practitioner/9").setDisplay("A");
    mayBecome(refusal.copy(), c -> c.getPerformerFirstRep().setDisplay("B").setId("x"));
    mayBecome(refusal.copy(), c -> c.getScope().setText("Vie privée"));
    isTurned(refusal.copy(), c -> c.getPerformerFirstRep().setReference("Practitioner/10"));
    isTurned(refusal.copy(), c -> c.getPerformerFirstRep().setType("Patient"));
    isTurned(refusal.copy(), c -> c.getPerformerFirstRep().getIdentifier().setValue("un numéro"));
  }

  @Test
  void anAgreementMayBeChangedAtWill() {
    mayBecome(agreement(), c -> c.setProvision(new ProvisionComponent().setType(DENY)));
    mayBecome(agreement(), c -> within(c, DENY, "la-maison"));
    mayBecome(agreement(), c -> actor(c.getProvision(), "la-maison"));
    mayBecome(consent(DENY).setStatus(ConsentState.DRAFT), c -> c.getProvision().setType(PERMIT));
  }

  private static void isTurned(Consent was, Consumer<Consent> change) {
    Consent is = was.copy();
    change.accept(is);
    assertThatExceptionOfType(FaultException.class)
        .isThrownBy(() -> ConsentRules.keeps(was, is))
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.CONSENT_NOT_REVIVABLE));
  }

  private static void mayBecome(Consent was, Consumer<Consent> change) {
    Consent is = was.copy();
    change.accept(is);
    assertThatCode(() -> ConsentRules.keeps(was, is)).doesNotThrowAnyException();
  }

  private static Consent agreement() {
    Consent consent = consent(PERMIT);
    actor(consent.getProvision(), "le-panier");
    return consent;
  }

  private static Consent optOut() {
    Consent consent = consent(PERMIT).setProvision(null);
    consent.getPolicyRule().addCoding(new Coding(Canonicals.ACT_CODE, "OPTOUT", null));
    return consent;
  }

  private static Consent consent(ConsentProvisionType type) {
    Consent consent = new Consent().setStatus(ConsentState.ACTIVE);
    consent.getScope().addCoding().setSystem(Canonicals.CONSENT_SCOPE).setCode("patient-privacy");
    consent.setPatient(new Reference("Patient/3"));
    consent.getProvision().setType(type);
    return consent;
  }

  private static Consent within(Consent consent, ConsentProvisionType type, String room) {
    actor(consent.getProvision().addProvision().setType(type), room);
    return consent;
  }

  private static ProvisionComponent first(Consent consent) {
    return consent.getProvision().getProvisionFirstRep();
  }

  private static void actor(ProvisionComponent provision, String room) {
    provision
        .addActor()
        .setReference(
            new Reference()
                .setIdentifier(new Identifier().setSystem(Canonicals.ROOM_SYSTEM).setValue(room)));
  }
}
