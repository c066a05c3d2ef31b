package org.passerelle.consent;

import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BackboneElement;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;

/** Finds what in a Consent we do not understand. Design section 4, "Which Consents count". */
final class Unknowns {

  private Unknowns() {}

  /** A status that says something, but no code of FHIR's. */
  static boolean inStatus(Consent consent) {
    boolean none = consent.getStatus() == null || consent.getStatus() == ConsentState.NULL;
    return none && consent.hasStatusElement();
  }

  /** In the Consent itself: what would change its meaning whatever it is about. */
  static Optional<UnreadCause> inConsent(Consent consent) {
    if (!consent.getIdElement().hasIdPart()) {
      return Optional.of(UnreadCause.NO_ID);
    }
    if (inStatus(consent)) {
      return Optional.of(UnreadCause.STATUS);
    }
    if (consent.hasImplicitRulesElement()) {
      return Optional.of(UnreadCause.IMPLICIT_RULES);
    }
    if (isModified(consent)) {
      return Optional.of(UnreadCause.MODIFIER_EXTENSION);
    }
    return Scope.of(consent.getScope()) == Scope.UNKNOWN
        ? Optional.of(UnreadCause.SCOPE)
        : Optional.empty();
  }

  /** In its root provision: what we would have to understand to know how far it goes. */
  static Optional<UnreadCause> inProvision(ProvisionComponent provision) {
    if (!provision.getProvision().isEmpty()) {
      return Optional.of(UnreadCause.NESTED_PROVISION);
    }
    if (!provision.getClass_().isEmpty()) {
      return Optional.of(UnreadCause.DATA_CLASS);
    }
    if (!provision.getCode().isEmpty()) {
      return Optional.of(UnreadCause.DATA_CODE);
    }
    if (!provision.getSecurityLabel().isEmpty()) {
      return Optional.of(UnreadCause.SECURITY_LABEL);
    }
    if (provision.hasDataPeriod()) {
      return Optional.of(UnreadCause.DATA_PERIOD);
    }
    if (!Actions.areKnown(provision.getAction())) {
      return Optional.of(UnreadCause.ACTION);
    }
    return inType(provision);
  }

  private static Optional<UnreadCause> inType(ProvisionComponent provision) {
    ConsentProvisionType type = provision.getType();
    if (provision.hasTypeElement() && (type == null || type == ConsentProvisionType.NULL)) {
      return Optional.of(UnreadCause.TYPE);
    }
    boolean beyond =
        provision.getData().stream().anyMatch(d -> d.getMeaning() != ConsentDataMeaning.INSTANCE);
    return type == ConsentProvisionType.PERMIT && beyond
        ? Optional.of(UnreadCause.DATA_MEANING)
        : Optional.empty();
  }

  private static boolean isModified(Consent consent) {
    ProvisionComponent provision = consent.getProvision();
    return consent.hasModifierExtension()
        || Stream.of(
                Stream.of(provision),
                provision.getActor().stream(),
                provision.getData().stream(),
                consent.getPolicy().stream(),
                consent.getVerification().stream())
            .<BackboneElement>flatMap(elements -> elements)
            .anyMatch(BackboneElement::hasModifierExtension);
  }
}
