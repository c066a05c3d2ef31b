package org.passerelle.consent;

import java.util.List;
import java.util.function.Function;

/**
 * Nothing may leave.
 *
 * @param reason why, from a closed list
 * @param consentIds ids of the Consents that the reason is about, sorted; empty when there is none
 */
public record Deny(DenialReason reason, List<String> consentIds) implements Decision {

  /** Keeps its own copy of the ids. */
  public Deny {
    consentIds = List.copyOf(consentIds);
  }

  @Override
  public <T> T fold(Function<Permit, T> onPermit, Function<Deny, T> onDeny) {
    return onDeny.apply(this);
  }
}
