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
import org.passerelle.served.ServedOperation;

/** A policy and scopes together: what both permit, and nothing that only one of them does. */
public final class ScopedPolicy {

  private ScopedPolicy() {}

  /** The policy as far as these scopes reach; the same one when they reach as far as it does. */
  public static Policy of(Policy policy, Scopes scopes) {
    Map<String, TypePolicy> byType = new LinkedHashMap<>();
    boolean whole = true;
    for (TypePolicy type : policy.types()) {
      Map<Interaction, Portion> reach = reach(type, scopes);
      Map<String, ServedOperation> operations =
          onAll(type, Interaction.READ, scopes)
              ? within(policy, type.operations(), scopes)
              : Map.of();
      whole &=
          reach.keySet().equals(type.interactions())
              && reach.values().stream().allMatch(Portion::all)
              && operations.equals(type.operations());
      if (!reach.isEmpty() || !operations.isEmpty()) {
        byType.put(type.name(), narrowed(type, reach, operations));
      }
    }
    Map<String, ServedOperation> ofRoom = within(policy, policy.operations(), scopes);
    return whole && ofRoom.equals(policy.operations())
        ? policy
        : new Policy(byType, false, policy.bundles() && !byType.isEmpty(), ofRoom);
  }

  private static Map<Interaction, Portion> reach(TypePolicy type, Scopes scopes) {
    Map<Interaction, Portion> reach = new EnumMap<>(Interaction.class);
    for (Interaction interaction : type.interactions()) {
      scopes.portion(type, interaction).ifPresent(portion -> reach.put(interaction, portion));
    }
    return reach;
  }

  /** An operation wants scopes that read all of what it reads, and create what it records. */
  private static Map<String, ServedOperation> within(
      Policy policy, Map<String, ServedOperation> operations, Scopes scopes) {
    Map<String, ServedOperation> within = new LinkedHashMap<>(operations);
    within
        .values()
        .removeIf(
            operation ->
                !readsAll(policy, operation, scopes) || !createsAll(policy, operation, scopes));
    return within;
  }

  private static boolean readsAll(Policy policy, ServedOperation operation, Scopes scopes) {
    return operation.reads().stream()
        .allMatch(read -> policy.type(read).filter(type -> whole(type, scopes)).isPresent());
  }

  /** Of a type that this room does not show, and no caller writes, the scope alone is asked. */
  private static boolean createsAll(Policy policy, ServedOperation operation, Scopes scopes) {
    return operation.records().stream()
        .allMatch(
            recorded ->
                policy
                    .type(recorded)
                    .map(type -> onAll(type, Interaction.CREATE, scopes))
                    .orElseGet(() -> scopes.createAll(recorded)));
  }

  private static boolean whole(TypePolicy type, Scopes scopes) {
    return onAll(type, Interaction.READ, scopes) && onAll(type, Interaction.SEARCH, scopes);
  }

  private static boolean onAll(TypePolicy type, Interaction interaction, Scopes scopes) {
    return scopes.portion(type, interaction).filter(Portion::all).isPresent();
  }

  /** Whoever may neither read nor search sees no element, not by an include or an echo either. */
  private static TypePolicy narrowed(
      TypePolicy type, Map<Interaction, Portion> reach, Map<String, ServedOperation> operations) {
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
        operations,
        parts);
  }
}
