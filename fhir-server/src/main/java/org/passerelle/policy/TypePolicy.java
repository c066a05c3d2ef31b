package org.passerelle.policy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.served.Interaction;
import org.passerelle.served.ServedOperation;

/**
 * What one principal may do with one resource type in one kind of room. What is not here is
 * refused.
 *
 * @param name FHIR resource type
 * @param interactions allowed interactions
 * @param params allowed modifiers by search parameter, the common ones included
 * @param includes allowed values of {@code _include}
 * @param reads elements shown to it
 * @param writes elements that it may set or change; always among those that it reads
 * @param operations allowed operations on one resource, by name without $
 * @param portions how much of the type an interaction reaches; where there is none, all of it
 */
public record TypePolicy(
    String name,
    Set<Interaction> interactions,
    Map<String, Set<String>> params,
    Set<String> includes,
    Elements reads,
    Elements writes,
    Map<String, ServedOperation> operations,
    Map<Interaction, Portion> portions) {

  /** A policy whose interactions reach all of the type. */
  public TypePolicy(
      String name,
      Set<Interaction> interactions,
      Map<String, Set<String>> params,
      Set<String> includes,
      Elements reads,
      Elements writes,
      Map<String, ServedOperation> operations) {
    this(name, interactions, params, includes, reads, writes, operations, Map.of());
  }

  /** A policy without operations. */
  public TypePolicy(
      String name,
      Set<Interaction> interactions,
      Map<String, Set<String>> params,
      Set<String> includes,
      Elements reads,
      Elements writes) {
    this(name, interactions, params, includes, reads, writes, Map.of());
  }

  /** Whether this interaction is allowed. */
  public boolean allows(Interaction interaction) {
    return interactions.contains(interaction);
  }

  /** How much of the type this interaction reaches, where it is allowed. */
  public Portion portion(Interaction interaction) {
    return portions.getOrDefault(interaction, Portion.ALL);
  }

  /** Whether this interaction is allowed on every resource of the type. */
  public boolean allowsOnAll(Interaction interaction) {
    return allows(interaction) && portion(interaction).all();
  }

  /** This operation, named without $; empty when it is not allowed. */
  public Optional<ServedOperation> operation(String operation) {
    @Nullable ServedOperation allowed = operations.get(operation);
    return Optional.ofNullable(allowed);
  }

  /** Whether all of every resource of this type may be read and searched. */
  public boolean readWhole() {
    return reads.all() && allowsOnAll(Interaction.READ) && allowsOnAll(Interaction.SEARCH);
  }

  /** Whether all of any resource of this type may be created. */
  public boolean createsWhole() {
    return writes.all() && allowsOnAll(Interaction.CREATE);
  }

  /** Modifiers allowed on this search parameter; empty when the parameter is not allowed. */
  public Optional<Set<String>> modifiers(String parameter) {
    @Nullable Set<String> modifiers = params.get(parameter);
    return Optional.ofNullable(modifiers);
  }
}
