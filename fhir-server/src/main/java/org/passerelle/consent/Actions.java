package org.passerelle.consent;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.passerelle.profiles.Canonicals;

/** What may be done ({@code Consent.provision.action}), by FHIR's own codes. */
final class Actions {

  private static final Set<String> KNOWN =
      Set.of("collect", "access", "use", "disclose", "correct");
  private static final Set<String> DISCLOSING = Set.of("access", "use", "disclose");

  private Actions() {}

  /** Whether each action has one of FHIR's codes, and no unknown one beside it. */
  static boolean areKnown(List<CodeableConcept> actions) {
    return actions.stream().allMatch(a -> !codes(a).isEmpty() && KNOWN.containsAll(codes(a)));
  }

  /** Whether something may be known to the receiver: no action said, or one that lets it see. */
  static boolean disclose(List<CodeableConcept> actions) {
    return actions.isEmpty()
        || actions.stream().anyMatch(a -> codes(a).stream().anyMatch(DISCLOSING::contains));
  }

  private static List<String> codes(CodeableConcept action) {
    return action.getCoding().stream()
        .filter(coding -> Canonicals.CONSENT_ACTION.equals(coding.getSystem()))
        .filter(Coding::hasCode)
        .map(Coding::getCode)
        .toList();
  }
}
