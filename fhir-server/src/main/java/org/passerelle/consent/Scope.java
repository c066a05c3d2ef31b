package org.passerelle.consent;

import static java.util.Objects.requireNonNullElse;

import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.passerelle.profiles.Canonicals;

/** What kind of agreement a Consent is ({@code Consent.scope}). */
enum Scope {
  /** Privacy or treatment: it speaks of referrals. */
  SHARING,
  /** Research or advance directive: it does not. */
  ELSEWHERE,
  /** Absent, of another system, or two kinds at once. */
  UNKNOWN;

  private static final Set<String> SHARING_CODES = Set.of("patient-privacy", "treatment");
  private static final Set<String> ELSEWHERE_CODES = Set.of("research", "adr");

  /** Reads FHIR's own codes; codings of other systems beside them are translations. */
  static Scope of(CodeableConcept scope) {
    Set<Scope> found =
        scope.getCoding().stream()
            .filter(coding -> Canonicals.CONSENT_SCOPE.equals(coding.getSystem()))
            .map(Scope::of)
            .collect(Collectors.toSet());
    return found.size() == 1 ? found.iterator().next() : UNKNOWN;
  }

  private static Scope of(Coding coding) {
    String code = requireNonNullElse(coding.getCode(), "");
    if (SHARING_CODES.contains(code)) {
      return SHARING;
    }
    return ELSEWHERE_CODES.contains(code) ? ELSEWHERE : UNKNOWN;
  }
}
