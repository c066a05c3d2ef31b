package org.passerelle.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much of a type's resources an interaction reaches: those that meet one of some conditions. A
 * condition names values by search parameter, and wants one of each; one that names none is met by
 * all.
 *
 * @param anyOf the conditions
 */
public record Portion(List<Map<String, Set<CodeValue>>> anyOf) {

  /** All resources of the type. */
  public static final Portion ALL = new Portion(List.of(Map.of()));

  /** Copies what it is given. */
  public Portion {
    anyOf = List.copyOf(anyOf);
  }

  /** Whether it leaves nothing out. */
  public boolean all() {
    return anyOf.stream().anyMatch(Map::isEmpty);
  }

  /**
   * What each resource in it meets: values by parameter, for the parameters that every condition
   * names. A search can be cut down to that; what else the conditions say, it cannot.
   */
  public Map<String, Set<CodeValue>> common() {
    Map<String, Set<CodeValue>> common = new TreeMap<>();
    for (Map<String, Set<CodeValue>> condition : anyOf) {
      condition.forEach(
          (name, values) ->
              common.computeIfAbsent(name, key -> new LinkedHashSet<>()).addAll(values));
    }
    common
        .keySet()
        .removeIf(name -> anyOf.stream().anyMatch(condition -> !condition.containsKey(name)));
    return common;
  }
}
