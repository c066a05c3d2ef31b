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

  /** In its provisions: what we would have to understand to know how far they go. */
  static Optional<UnreadCause> inProvision(ProvisionComponent root) {
    if (!root.getProvision().stream().allMatch(nested -> isException(nested, root))) {
      return Optional.of(UnreadCause.NESTED_PROVISION);
    }
    return Stream.concat(Stream.of(root), root.getProvision().stream())
        .flatMap(provision -> inLimits(provision).stream())
        .findFirst();
  }

  /** Whether it says the opposite, with nothing within. */
  private static boolean isException(ProvisionComponent nested, ProvisionComponent root) {
    boolean opposite =
        (root.getType() == ConsentProvisionType.PERMIT
                && nested.getType() == ConsentProvisionType.DENY)
            || (root.getType() == ConsentProvisionType.DENY
                && nested.getType() == ConsentProvisionType.PERMIT);
    return opposite && nested.getProvision().isEmpty();
  }

  private static Optional<UnreadCause> inLimits(ProvisionComponent provision) {
    if (!Classes.areKnown(provision.getClass_())) {
      return Optional.of(UnreadCause.DATA_CLASS);
    }
    if (!provision.getCode().isEmpty()) {
      return Optional.of(UnreadCause.DATA_CODE);
    }
    if (!Labels.areKnown(provision.getSecurityLabel())) {
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
    boolean unsaid =
        provision.getData().stream()
            .anyMatch(d -> DataReference.of(d).meaning() == ConsentDataMeaning.NULL);
    return type == ConsentProvisionType.PERMIT && unsaid
        ? Optional.of(UnreadCause.DATA_MEANING)
        : Optional.empty();
  }

  private static boolean isModified(Consent consent) {
    Stream<BackboneElement> provisions =
        Stream.concat(
                Stream.of(consent.getProvision()), consent.getProvision().getProvision().stream())
            .flatMap(
                each ->
                    Stream.of(Stream.of(each), each.getActor().stream(), each.getData().stream()))
            .flatMap(elements -> elements);
    return consent.hasModifierExtension()
        || Stream.of(provisions, consent.getPolicy().stream(), consent.getVerification().stream())
            .<BackboneElement>flatMap(elements -> elements)
            .anyMatch(BackboneElement::hasModifierExtension);
  }
}
