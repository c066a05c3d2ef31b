package org.passerelle.scope;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.passerelle.policy.Elements;
import org.passerelle.policy.Policy;
import org.passerelle.policy.Portion;
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
      Map<Interaction, Portion> reach = reach(type, scopes);
      boolean operates = scopes.portion(type, Interaction.READ).filter(Portion::all).isPresent();
      whole &=
          reach.keySet().equals(type.interactions())
              && reach.values().stream().allMatch(Portion::all)
              && (operates || type.operations().isEmpty());
      if (!reach.isEmpty() || operates && !type.operations().isEmpty()) {
        byType.put(type.name(), narrowed(type, reach, operates));
      }
    }
    return whole ? policy : new Policy(byType, false, policy.bundles() && !byType.isEmpty());
  }

  private static Map<Interaction, Portion> reach(TypePolicy type, Scopes scopes) {
    Map<Interaction, Portion> reach = new EnumMap<>(Interaction.class);
    for (Interaction interaction : type.interactions()) {
      scopes.portion(type, interaction).ifPresent(portion -> reach.put(interaction, portion));
    }
    return reach;
  }

  /**
   * Whoever may neither read nor search sees no element, not by an include or an echo either. An
   * operation reads the whole of what it reads, so it wants a read of all.
   */
  private static TypePolicy narrowed(
      TypePolicy type, Map<Interaction, Portion> reach, boolean operates) {
    boolean sees = reach.containsKey(Interaction.READ) || reach.containsKey(Interaction.SEARCH);
    Map<Interaction, Portion> parts = new EnumMap<>(reach);
    parts.values().removeIf(Portion::all);
    Set<Interaction> both = new TreeSet<>(reach.keySet());
    return new TypePolicy(
        type.name(),
        both,
        type.params(),
        type.includes(),
        sees ? type.reads() : Elements.NONE,
        type.writes(),
        operates ? type.operations() : Map.of(),
        parts);
  }
}
