package org.passerelle.loop;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;

/**
 * What an active Consent refuses, and what it may be changed into without being ended: one that
 * refuses as much or more, in the same person's name. Decision 0012.
 */
final class Refusal {

  private static final Set<String> OPT_OUTS = Set.of("OPTOUT", "OPTOUTE");

  private Refusal() {}

  /** Whether what the one refused stands in the other; also where it refused nothing. */
  static boolean stands(Consent was, Consent is) {
    if (was.getStatus() != ConsentState.ACTIVE || !refuses(was)) {
      return true;
    }
    return is.getStatus() == ConsentState.ACTIVE
        && Base.compareDeep(was.getPerformer(), is.getPerformer(), true)
        && Base.compareDeep(was.getScope(), is.getScope(), true)
        && (isOfEverything(is.getProvision()) || permitsNoMore(was, is));
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
    return consent.getPolicyRule().getCoding().stream()
        .anyMatch(coding -> coding.hasCode() && OPT_OUTS.contains(coding.getCode()));
  }

  private static boolean isOfEverything(ProvisionComponent root) {
    return root.equalsDeep(new ProvisionComponent().setType(ConsentProvisionType.DENY));
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
