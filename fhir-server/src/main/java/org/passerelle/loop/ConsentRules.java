package org.passerelle.loop;

import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;

/** What may be recorded as a Consent, and what may be done to one once it was recorded. */
final class ConsentRules {

  private static final Set<ConsentState> WITHDRAWN =
      Set.of(ConsentState.INACTIVE, ConsentState.REJECTED, ConsentState.ENTEREDINERROR);

  private static final Set<ConsentState> OFFERED =
      EnumSet.of(ConsentState.PROPOSED, ConsentState.DRAFT);

  private ConsentRules() {}

  /**
   * The patient it is about: a Patient of this room, by its id, so that no consent and no refusal
   * is ever overlooked.
   */
  static String patient(Consent consent) {
    String reference = consent.getPatient().getReference();
    IdType id = new IdType(reference == null ? "" : reference);
    if (!"Patient".equals(id.getResourceType()) || !id.hasIdPart() || id.isAbsolute()) {
      throw new FaultException(
          Fault.UNKNOWN_REFERENCE, "Consent.patient names a Patient of this room: Patient/{id}.");
    }
    return id.getIdPart();
  }

  /** A withdrawn Consent stays withdrawn, a refusal a refusal, and its person the same. */
  static void keeps(@Nullable Consent was, Consent is) {
    if (was == null || was == is) {
      return;
    }
    if (!patient(was).equals(patient(is))) {
      throw new FaultException(
          Fault.NOT_YOURS_TO_CHANGE, "Consent.patient stays: withdraw this one, record another.");
    }
    boolean revived = isWithdrawn(was) && !isWithdrawn(is);
    boolean turned = !isWithdrawn(is) && !Refusal.stands(was, is);
    if (revived || turned) {
      throw new FaultException(Fault.CONSENT_NOT_REVIVABLE);
    }
  }

  /** Whether it was offered, and the person says no only now; what was given is withdrawn. */
  static boolean isRejectedNow(@Nullable Consent was, Consent is) {
    return is.getStatus() == ConsentState.REJECTED
        && (was == null || OFFERED.contains(was.getStatus()));
  }

  private static boolean isWithdrawn(Consent consent) {
    return consent.getStatus() == null || WITHDRAWN.contains(consent.getStatus());
  }
}
