package org.passerelle.served;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is offered on one resource type. Kinds are kinds of room.
 *
 * @param name FHIR resource type
 * @param read kinds in which it is read and searched
 * @param write kinds in which it is created and updated
 * @param delete kinds in which it is deleted
 * @param params allowed modifiers by search parameter
 * @param own search parameters of ours
 * @param includes allowed values of {@code _include}
 * @param operations operations on one resource, by name without $
 * @param kept whether it is stored as a resource; what is not is rendered when asked for
 */
public record ServedType(
    String name,
    Set<String> read,
    Set<String> write,
    Set<String> delete,
    Map<String, Set<String>> params,
    Map<String, OwnParameter> own,
    Set<String> includes,
    Map<String, ServedOperation> operations,
    boolean kept) {

  /** Whether a room of this kind offers this interaction. */
  public boolean offers(String kind, Interaction interaction) {
    return switch (interaction) {
      case READ, SEARCH -> read.contains(kind);
      case CREATE, UPDATE -> write.contains(kind);
      case DELETE -> delete.contains(kind);
    };
  }

  /** Whether callers create and update it anywhere; else the server alone writes it. */
  public boolean isWritten() {
    return !write.isEmpty();
  }

  /** The interactions that a room of this kind offers. */
  public Set<Interaction> offeredIn(String kind) {
    Set<Interaction> offered = new TreeSet<>();
    for (Interaction interaction : Interaction.values()) {
      if (offers(kind, interaction)) {
        offered.add(interaction);
      }
    }
    return offered;
  }
}
