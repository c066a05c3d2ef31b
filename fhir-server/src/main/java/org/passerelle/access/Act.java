package org.passerelle.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, without any value that was sent along.
 *
 * @param interaction FHIR's code of the interaction, or {@code operation}, {@code history}, {@code
 *     other}
 * @param type resource type; null where none was named, or one that FHIR does not know
 * @param id id in the caller's own room
 * @param parameters names of the search parameters, with a space between them; before them the
 *     operation of ours that was asked, with its $
 */
public record Act(
    String interaction, @Nullable String type, @Nullable String id, @Nullable String parameters) {

  private static final Set<String> CHANGING = Set.of("create", "update", "patch", "delete");

  /** The same act at a base that is not the caller's: nothing of what it named is kept. */
  Act elsewhere() {
    return new Act(interaction, null, null, null);
  }

  /** The same act on this resource. */
  Act on(String knownType, String knownId) {
    return new Act(interaction, knownType, knownId, parameters);
  }

  /** Whether it would change a resource. */
  boolean changes() {
    return CHANGING.contains(interaction);
  }

  /** The person that it names by id. */
  Set<String> persons() {
    return "Patient".equals(type) && id != null ? Set.of(id) : Set.of();
  }

  /** {@code Type/id}; empty when no resource is named. */
  String key() {
    return type == null || id == null ? "" : type + "/" + id;
  }
}
