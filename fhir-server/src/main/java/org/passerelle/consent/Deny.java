package org.passerelle.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Nothing may leave.
 *
 * @param reason why, from a closed list
 * @param consentIds ids of the Consents that the reason is about, sorted; empty when there is none
 * @param permittedFrom the first instant to come at which these same Consents permit, such as the
 *     beginning of a permit's period; empty when none does by itself
 */
public record Deny(DenialReason reason, List<String> consentIds, Optional<Instant> permittedFrom)
    implements Decision {

  /** A refusal that no passing of time lifts. */
  public Deny(DenialReason reason, List<String> consentIds) {
    this(reason, consentIds, Optional.empty());
  }

  /** Keeps its own copy of the ids. */
  public Deny {
    consentIds = List.copyOf(consentIds);
  }

  @Override
  public <T> T fold(Function<Permit, T> onPermit, Function<Deny, T> onDeny) {
    return onDeny.apply(this);
  }
}
