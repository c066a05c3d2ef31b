package org.passerelle.scope;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.passerelle.policy.Elements;
import org.passerelle.policy.Policy;
import org.passerelle.policy.TypePolicy;
import org.passerelle.served.Interaction;

/** A policy and scopes together: what both permit, and nothing that only one of them does. */
public final class ScopedPolicy {

  private ScopedPolicy() {}

  /** The policy as far as these scopes reach; the same one when they reach as far as it does. */
  public static Policy of(Policy policy, Scopes scopes) {
    Map<String, TypePolicy> byType = new LinkedHashMap<>();
    boolean whole = true;
    for (TypePolicy type : policy.types()) {
      Set<Interaction> both = EnumSet.noneOf(Interaction.class);
      both.addAll(scopes.on(type.name()));
      both.retainAll(type.interactions());
      boolean operates = scopes.on(type.name()).contains(Interaction.READ);
      whole &= both.equals(type.interactions()) && (operates || type.operations().isEmpty());
      if (!both.isEmpty() || operates && !type.operations().isEmpty()) {
        byType.put(type.name(), narrowed(type, both, operates));
      }
    }
    return whole ? policy : new Policy(byType, false, policy.bundles() && !byType.isEmpty());
  }

  /**
   * Whoever may neither read nor search sees no element, not by an include or an echo either. An
   * operation reads, so it wants what a read wants.
   */
  private static TypePolicy narrowed(TypePolicy type, Set<Interaction> both, boolean operates) {
    boolean sees = both.contains(Interaction.READ) || both.contains(Interaction.SEARCH);
    return new TypePolicy(
        type.name(),
        both,
        type.params(),
        type.includes(),
        sees ? type.reads() : Elements.NONE,
        type.writes(),
        operates ? type.operations() : Map.of());
  }
}
