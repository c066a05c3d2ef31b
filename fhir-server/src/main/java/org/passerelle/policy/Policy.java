package org.passerelle.policy;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.passerelle.served.ServedOperation;

/**
 * What one principal may do in one kind of room.
 *
 * @param byType by FHIR resource type, in the file's order
 * @param asServed whether it is everything that such a room serves: then nothing has to be taken
 *     out of an answer
 * @param bundles whether transactions and batches are taken, their entries judged one by one
 * @param operations allowed operations on the whole room, by name without $
 */
public record Policy(
    Map<String, TypePolicy> byType,
    boolean asServed,
    boolean bundles,
    Map<String, ServedOperation> operations) {

  /** Nothing at all. */
  public static final Policy NOTHING = new Policy(Map.of(), false, false);

  /** A policy without operations on the whole room. */
  public Policy(Map<String, TypePolicy> byType, boolean asServed, boolean bundles) {
    this(byType, asServed, bundles, Map.of());
  }

  /** This operation on the whole room, named without $; empty when it is not allowed. */
  public Optional<ServedOperation> operation(String name) {
    return Optional.ofNullable(operations.get(name));
  }

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
