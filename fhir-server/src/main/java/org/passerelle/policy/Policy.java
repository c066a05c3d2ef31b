package org.passerelle.policy;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * What one principal may do in one kind of room.
 *
 * @param byType by FHIR resource type, in the file's order
 * @param asServed whether it is everything that such a room serves: then nothing has to be taken
 *     out of an answer
 * @param bundles whether transactions and batches are taken, their entries judged one by one
 */
public record Policy(Map<String, TypePolicy> byType, boolean asServed, boolean bundles) {

  /** Nothing at all. */
  public static final Policy NOTHING = new Policy(Map.of(), false, false);

  /** What is allowed on this type; empty when nothing is. */
  public Optional<TypePolicy> type(String name) {
    return Optional.ofNullable(byType.get(name));
  }

  /** Whether an interaction reaches only a part of some type's resources. */
  public boolean inPart() {
    return byType.values().stream().anyMatch(type -> !type.portions().isEmpty());
  }

  /** All types on which something is allowed. */
  public Collection<TypePolicy> types() {
    return byType.values();
  }
}
