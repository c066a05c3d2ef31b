package org.passerelle.loop;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.passerelle.consent.ConsentReader;

/**
 * What an active Consent refuses, and what it may be changed into without being ended: never one
 * that by itself permits what it refused, nor somebody else's word; or the person's own refusal of
 * everything. A refusal may come to be of less: it could be ended as well. Decision 0012.
 */
final class Refusal {

  private Refusal() {}

  /** Whether what the one refused stands in the other; also where it refused nothing. */
  static boolean stands(Consent was, Consent is) {
    if (was.getStatus() != ConsentState.ACTIVE || !refuses(was)) {
      return true;
    }
    boolean sameWord = whoseWord(was).equals(whoseWord(is));
    return is.getStatus() == ConsentState.ACTIVE
        && codes(was.getScope()).equals(codes(is.getScope()))
        && (isOfEverything(was, is)
            ? sameWord || (!isRefused(was) && isPersons(is))
            : sameWord && permitsNoMore(was, is));
  }

  /** Who speaks, by what decides it: not by how they are called, nor by an element's id. */
  private static List<List<String>> whoseWord(Consent consent) {
    return consent.getPerformer().stream()
        .map(
            who ->
                Stream.of(
                        who.getReference(),
                        who.getType(),
                        who.getIdentifier().getSystem(),
                        who.getIdentifier().getValue())
                    .map(word -> requireNonNullElse(word, ""))
                    .toList())
        .toList();
  }

  /** The person's own word, or nobody's in particular: a no of theirs takes nothing from them. */
  private static boolean isPersons(Consent consent) {
    String person = consent.getPatient().getReference();
    return consent.getPerformer().stream().allMatch(who -> person.equals(who.getReference()));
  }

  private static Set<List<String>> codes(CodeableConcept scope) {
    return scope.getCoding().stream()
        .map(
            coding ->
                List.of(
                    requireNonNullElse(coding.getSystem(), ""),
                    requireNonNullElse(coding.getCode(), "")))
        .collect(toSet());
  }

  private static boolean refuses(Consent consent) {
    return isRefused(consent) || !within(consent, ConsentProvisionType.DENY).isEmpty();
  }

  /** Whether its root is a refusal, by its type or, where it has none, by its rule. */
  private static boolean isRefused(Consent consent) {
    ConsentProvisionType type = consent.getProvision().getType();
    return type == ConsentProvisionType.DENY || (type == null && isOptOut(consent));
  }

  private static boolean isOptOut(Consent consent) {
    return ConsentReader.isOptOut(consent.getPolicyRule());
  }

  /** A refusal of everything to everyone, for as long as what was said before, or for ever. */
  private static boolean isOfEverything(Consent was, Consent is) {
    ProvisionComponent bare = is.getProvision().copy();
    if (bare.getPeriod().equalsDeep(was.getProvision().getPeriod())) {
      bare.setPeriod(null);
    }
    return bare.equalsDeep(new ProvisionComponent().setType(ConsentProvisionType.DENY));
  }

  private static boolean permitsNoMore(Consent was, Consent is) {
    List<ProvisionComponent> permits = within(is, ConsentProvisionType.PERMIT);
    // A wider root would widen what the permits within it give back, as would one that is read now.
    boolean sameRoot = permits.isEmpty() || around(was).equalsDeep(around(is));
    return (!isRefused(was) || isRefused(is))
        && sameRoot
        && holdsAll(within(was, ConsentProvisionType.PERMIT), permits)
        && holdsAll(within(is, ConsentProvisionType.DENY), within(was, ConsentProvisionType.DENY));
  }

  private static List<ProvisionComponent> within(Consent consent, ConsentProvisionType type) {
    return consent.getProvision().getProvision().stream()
        .filter(nested -> nested.getType() == type)
        .toList();
  }

  /** All that decides but the status, the scope and what is within. */
  private static Consent around(Consent consent) {
    Consent around = new Consent();
    around.setImplicitRules(consent.getImplicitRules());
    around.setModifierExtension(consent.getModifierExtension());
    around.setPolicyRule(consent.getPolicyRule());
    return around.setProvision(consent.getProvision().copy().setProvision(null));
  }

  private static boolean holdsAll(List<ProvisionComponent> all, List<ProvisionComponent> some) {
    return some.stream().allMatch(one -> all.stream().anyMatch(one::equalsDeep));
  }
}
