package org.passerelle.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.passerelle.room.RoomKind;
import org.passerelle.served.Interaction;
import org.passerelle.served.Served;
import org.passerelle.served.ServedOperation;
import org.passerelle.served.ServedType;

/** Everything that a kind of room serves, as a policy: what {@code as-served} stands for. */
final class AsServed {

  private AsServed() {}

  static Policy of(Served served, RoomKind kind) {
    Map<String, TypePolicy> types = new LinkedHashMap<>();
    for (ServedType type : served.types()) {
      Set<Interaction> offered = type.offeredIn(kind.code());
      if (!offered.isEmpty()) {
        types.put(
            type.name(),
            new TypePolicy(
                type.name(),
                offered,
                parameters(served, type),
                type.includes(),
                Elements.ALL,
                Elements.ALL,
                systems(type.operations(), kind)));
      }
    }
    return new Policy(types, true, bundles(kind, types), operations(served, kind));
  }

  private static Map<String, ServedOperation> operations(Served served, RoomKind kind) {
    Map<String, ServedOperation> operations = new LinkedHashMap<>(served.operations());
    operations.values().removeIf(operation -> !operation.kinds().contains(kind.code()));
    return operations;
  }

  /** Those on one resource that are a machine's too. */
  private static Map<String, ServedOperation> systems(
      Map<String, ServedOperation> offered, RoomKind kind) {
    Map<String, ServedOperation> operations = new LinkedHashMap<>(offered);
    operations
        .values()
        .removeIf(operation -> !operation.system() || !operation.kinds().contains(kind.code()));
    return operations;
  }

  /** Nobody writes the directory, and a batch of reads there would only hide what is asked. */
  static boolean bundles(RoomKind kind, Map<String, TypePolicy> types) {
    return kind != RoomKind.DIRECTORY
        && types.values().stream().anyMatch(type -> !type.interactions().isEmpty());
  }

  /** All search parameters of a type, with their modifiers, the common ones last. */
  static Map<String, Set<String>> parameters(Served served, ServedType type) {
    Map<String, Set<String>> parameters = new LinkedHashMap<>();
    type.params().keySet().forEach(name -> put(parameters, served, type, name));
    type.own().keySet().forEach(name -> put(parameters, served, type, name));
    parameters.putAll(served.commonParams());
    return parameters;
  }

  private static void put(
      Map<String, Set<String>> parameters, Served served, ServedType type, String name) {
    parameters.put(name, served.modifiers(type, name).orElseThrow());
  }
}
