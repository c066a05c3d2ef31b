package org.passerelle.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.consent.Ask.answer;
import static org.passerelle.consent.Ask.decide;
import static org.passerelle.consent.ConsentStory.agreed;
import static org.passerelle.consent.ConsentStory.concept;
import static org.passerelle.consent.ConsentStory.deny;
import static org.passerelle.consent.ConsentStory.permit;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionTypeEnumFactory;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ConsentStateEnumFactory;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.profiles.Canonicals;

/** Whatever is not understood in a Consent in force stops everything, whoever it names. */
class UnreadLadderTest {

  private static final Coding RESEARCH = new Coding(Canonicals.ACT_REASON, "HRESCH", null);

  private static Extension unknown() {
    return new Extension("urn:unknown", new StringType("x"));
  }

  private static Arguments rung(UnreadCause cause, Consumer<Consent> change) {
    return Arguments.of(cause, change);
  }

  static Stream<Arguments> rungs() {
    return Stream.concat(extensionsAndScope(), provisionAndStatus());
  }

  private static Stream<Arguments> extensionsAndScope() {
    return Stream.of(
        rung(UnreadCause.MODIFIER_EXTENSION, c -> c.addModifierExtension(unknown())),
        rung(UnreadCause.MODIFIER_EXTENSION, c -> c.getProvision().addModifierExtension(unknown())),
        rung(
            UnreadCause.MODIFIER_EXTENSION,
            c -> c.getProvision().addActor().addModifierExtension(unknown())),
        rung(
            UnreadCause.MODIFIER_EXTENSION,
            c -> c.getProvision().addData().addModifierExtension(unknown())),
        rung(UnreadCause.MODIFIER_EXTENSION, c -> c.addPolicy().addModifierExtension(unknown())),
        rung(
            UnreadCause.MODIFIER_EXTENSION,
            c -> c.addVerification().addModifierExtension(unknown())),
        rung(UnreadCause.IMPLICIT_RULES, c -> c.setImplicitRules("urn:rules")),
        rung(UnreadCause.SCOPE, c -> c.setScope(null)),
        rung(UnreadCause.SCOPE, c -> c.setScope(new CodeableConcept().setText("vie privée"))),
        rung(UnreadCause.SCOPE, c -> c.setScope(concept("urn:other", "patient-privacy"))),
        rung(UnreadCause.SCOPE, c -> c.setScope(concept(Canonicals.CONSENT_SCOPE, "other"))),
        rung(
            UnreadCause.SCOPE,
            c -> c.getScope().addCoding().setSystem(Canonicals.CONSENT_SCOPE).setCode("research")));
  }

  private static Stream<Arguments> provisionAndStatus() {
    return Stream.of(
        rung(UnreadCause.NESTED_PROVISION, c -> c.getProvision().addProvision()),
        rung(UnreadCause.DATA_CLASS, c -> c.getProvision().addClass_().setCode("Task")),
        rung(UnreadCause.DATA_CODE, c -> c.getProvision().addCode(concept("urn:c", "1"))),
        rung(UnreadCause.SECURITY_LABEL, c -> c.getProvision().addSecurityLabel().setCode("R")),
        rung(
            UnreadCause.DATA_PERIOD,
            c -> c.getProvision().getDataPeriod().setStartElement(new DateTimeType("2026"))),
        rung(UnreadCause.ACTION, c -> c.getProvision().addAction(concept("urn:a", "use"))),
        rung(UnreadCause.ACTION, c -> c.getProvision().addAction().setText("montrer")),
        rung(
            UnreadCause.ACTION,
            c -> c.getProvision().addAction(concept(Canonicals.CONSENT_ACTION, "sell"))),
        rung(
            UnreadCause.TYPE,
            c -> {
              c.getProvision()
                  .setTypeElement(new Enumeration<>(new ConsentProvisionTypeEnumFactory()));
              c.getProvision().getTypeElement().addExtension(unknown());
            }),
        rung(
            UnreadCause.STATUS,
            c -> {
              c.setStatusElement(new Enumeration<>(new ConsentStateEnumFactory()));
              c.getStatusElement().addExtension(unknown());
            }),
        rung(UnreadCause.NO_ID, c -> c.setIdElement(null)));
  }

  @ParameterizedTest
  @MethodSource("rungs")
  void deniesWhoeverItNames(UnreadCause cause, Consumer<Consent> change) {
    Consent own = agreed("u").with(change).told();
    Consent others = permit("u").room("atelier-couleurs").with(change).told();
    Consent denial = deny("u").room("atelier-couleurs").with(change).told();

    assertThat(new ConsentReader().read(own, Ask.MONTREAL))
        .isInstanceOfSatisfying(Unread.class, u -> assertThat(u.cause()).isEqualTo(cause));
    for (Consent unread : List.of(own, others, denial)) {
      assertThat(answer(decide(agreed("a").told(), unread))).isEqualTo("consent-unread");
    }
  }

  @ParameterizedTest
  @MethodSource("rungs")
  void leavesTheReferralAloneOutsideItsPeriod(UnreadCause cause, Consumer<Consent> change) {
    Consent past = agreed("u").to("2026-11-23").with(change).told();

    assertThat(answer(decide(agreed("a").told(), past))).isEqualTo("permit");
  }

  @ParameterizedTest
  @MethodSource("rungs")
  void leavesTheReferralAloneUnlessActive(UnreadCause cause, Consumer<Consent> change) {
    Consent draft = agreed("u").status(ConsentState.DRAFT).with(change).told();

    String expected = cause == UnreadCause.STATUS ? "consent-unread" : "permit";
    assertThat(answer(decide(agreed("a").told(), draft))).isEqualTo(expected);
  }

  @Test
  void deniesAPermitThatDoesNotSayHowFarAroundAResource() {
    assertThat(
            answer(
                decide(
                    agreed("u")
                        .data(ConsentDataMeaning.INSTANCE, "Task/2")
                        .with(c -> c.getProvision().addData())
                        .told())))
        .isEqualTo("consent-unread");
  }

  @Test
  void readsNoFurtherInAnExceptionThanInTheRoot() {
    for (Consumer<ProvisionComponent> change : inAnException()) {
      Consent odd =
          agreed("u")
              .with(
                  c -> {
                    ProvisionComponent nested = c.getProvision().addProvision();
                    nested.setType(ConsentProvisionType.DENY).addPurpose(RESEARCH);
                    change.accept(nested);
                  })
              .told();

      assertThat(answer(decide(odd))).isEqualTo("consent-unread");
    }
  }

  private static List<Consumer<ProvisionComponent>> inAnException() {
    return List.of(
        p -> p.addModifierExtension(unknown()),
        p -> p.addActor().addModifierExtension(unknown()),
        p -> p.addData().addModifierExtension(unknown()),
        p -> p.setType(null),
        p -> p.addProvision(),
        p -> p.addClass_().setCode("Task"),
        p -> p.addCode(concept("urn:c", "1")),
        p -> p.addSecurityLabel().setCode("R"),
        p -> p.addSecurityLabel().setSystem(Canonicals.CONFIDENTIALITY),
        p -> p.getDataPeriod().setStartElement(new DateTimeType("2026")),
        p -> p.addAction(concept("urn:a", "use")),
        p -> p.getPeriod().addExtension(unknown()),
        p ->
            p.getPeriod()
                .setEndElement(new DateTimeType("2026-11-20"))
                .setStartElement(new DateTimeType("2026-11-25")));
  }

  @Test
  void isToldBeforeADenialWithItsOwnIds() {
    Decision decision =
        decide(
            deny("b").told(),
            agreed("u").with(c -> c.setImplicitRules("urn:r")).told(),
            agreed("a").told());

    assertThat(decision).isEqualTo(new Deny(DenialReason.UNREAD, List.of("u")));
  }
}
