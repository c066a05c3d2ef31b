package org.passerelle.consent;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.passerelle.profiles.Canonicals;

/**
 * What may be done ({@code Consent.provision.action}), by FHIR's own codes.
 *
 * @param codes the codes; anything, when empty
 */
public record Actions(Set<String> codes) {

  private static final Set<String> KNOWN =
      Set.of("collect", "access", "use", "disclose", "correct");
  private static final Set<String> DISCLOSING = Set.of("access", "use", "disclose");

  /** Keeps its own copy. */
  public Actions {
    codes = Set.copyOf(codes);
  }

  static Actions of(List<CodeableConcept> actions) {
    return new Actions(actions.stream().flatMap(Actions::codes).collect(Collectors.toSet()));
  }

  /** Whether each action has one of FHIR's codes, and no unknown one beside it. */
  static boolean areKnown(List<CodeableConcept> actions) {
    return actions.stream()
        .map(action -> codes(action).toList())
        .allMatch(codes -> !codes.isEmpty() && KNOWN.containsAll(codes));
  }

  /** Whether something may be known to the receiver: no action said, or one that lets it see. */
  boolean disclose() {
    return codes.isEmpty() || codes.stream().anyMatch(DISCLOSING::contains);
  }

  /** Whether whatever others name is named here too, or nothing is and so all is meant. */
  boolean nameAllOf(Actions others) {
    return codes.isEmpty() || codes.containsAll(others.codes);
  }

  private static Stream<String> codes(CodeableConcept action) {
    return action.getCoding().stream()
        .filter(coding -> Canonicals.CONSENT_ACTION.equals(coding.getSystem()))
        .filter(Coding::hasCode)
        .map(coding -> requireNonNullElse(coding.getCode(), "")); // withheld: not known
  }
}
