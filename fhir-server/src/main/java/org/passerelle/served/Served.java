package org.passerelle.served;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that rooms serve; read once from {@code served.yaml}. */
public final class Served {

  private static final Set<String> TEXT_MODIFIERS = Set.of("exact", "contains");
  private static final Served STANDARD = new ServedReader().read();

  private final Map<String, ServedType> types;
  private final Map<String, ServedOperation> operations;
  private final Map<String, Set<String>> commonParams;
  private final Set<String> resultParams;

  Served(
      Map<String, ServedType> types,
      Map<String, ServedOperation> operations,
      Map<String, Set<String>> commonParams,
      Set<String> resultParams) {
    this.types = types;
    this.operations = operations;
    this.commonParams = commonParams;
    this.resultParams = resultParams;
  }

  /** The list that ships with the product. */
  public static Served standard() {
    return STANDARD;
  }

  /** All types, in the order of the list. */
  public Collection<ServedType> types() {
    return types.values();
  }

  /** Operations on a whole room, by name without $. */
  public Map<String, ServedOperation> operations() {
    return operations;
  }

  /** The type of this name; empty when it is not served. */
  public Optional<ServedType> type(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /** Whether resources of this type are stored. */
  public boolean keeps(String name) {
    ServedType type = types.get(name);
    return type != null && type.kept();
  }

  /** The search parameter of ours of this name; empty when it is FHIR's own, or none. */
  public Optional<OwnParameter> ownParameter(String type, String parameter) {
    return type(type).map(known -> known.own().get(parameter));
  }

  /** Modifiers allowed on this parameter of this type; empty when the parameter is not offered. */
  public Optional<Set<String>> modifiers(ServedType type, String parameter) {
    OwnParameter own = type.own().get(parameter);
    if (own != null) {
      return Optional.of(own.type().equals("string") ? TEXT_MODIFIERS : Set.of());
    }
    return Optional.ofNullable(type.params().getOrDefault(parameter, commonParams.get(parameter)));
  }

  /** Modifiers by search parameter, for those that every type has. */
  public Map<String, Set<String>> commonParams() {
    return commonParams;
  }

  /** Whether this names a parameter that shapes the result, such as {@code _count}. */
  public boolean shapesResult(String parameter) {
    return resultParams.contains(parameter);
  }
}
