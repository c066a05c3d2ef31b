package org.passerelle.loop;

import java.util.Set;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;

/** What may be done to a Consent once it was recorded. */
final class ConsentRules {

  private static final Set<ConsentState> WITHDRAWN =
      Set.of(ConsentState.INACTIVE, ConsentState.REJECTED, ConsentState.ENTEREDINERROR);

  private ConsentRules() {}

  /** A withdrawn Consent stays withdrawn; a new one is made. */
  static void notRevived(Consent was, Consent is) {
    if (WITHDRAWN.contains(was.getStatus()) && !WITHDRAWN.contains(is.getStatus())) {
      throw new FaultException(Fault.CONSENT_NOT_REVIVABLE);
    }
  }
}
