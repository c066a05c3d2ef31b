package org.passerelle.policy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.served.Interaction;

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
 */
public record TypePolicy(
    String name,
    Set<Interaction> interactions,
    Map<String, Set<String>> params,
    Set<String> includes,
    Elements reads,
    Elements writes) {

  /** Whether this interaction is allowed. */
  public boolean allows(Interaction interaction) {
    return interactions.contains(interaction);
  }

  /** Modifiers allowed on this search parameter; empty when the parameter is not allowed. */
  public Optional<Set<String>> modifiers(String parameter) {
    @Nullable Set<String> modifiers = params.get(parameter);
    return Optional.ofNullable(modifiers);
  }
}
