package org.passerelle.wall;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.limit.Costs;
import org.passerelle.policy.TypePolicy;
import org.passerelle.served.Interaction;
import org.passerelle.served.Served;

/**
 * Which searches pass. A parameter is read as a family: name, then modifier; a dot is a chain and a
 * prefix such as {@code _has:} is a join, and neither is ever in the list.
 */
final class SearchGate {

  private static final String IDENTIFIER = "identifier";

  private final Served served;
  private final Costs costs;

  SearchGate(Served served, Costs costs) {
    this.served = served;
    this.costs = costs;
  }

  void judge(TypePolicy type, Map<String, List<String>> parameters) {
    judgeCost(parameters);
    parameters.forEach(
        (name, values) -> {
          if (served.shapesResult(name)) {
            judgeShape(type, name, values);
          } else {
            judgeParameter(type, name);
          }
        });
  }

  /**
   * A conditional create or update finds by identifier alone, as a search could: one of all, for
   * nothing narrows it.
   */
  void judgeCondition(TypePolicy type, Map<String, List<String>> parameters) {
    Gate.require(type.allowsOnAll(Interaction.SEARCH));
    Gate.require(parameters.keySet().equals(Set.of(IDENTIFIER)));
    Gate.require(type.modifiers(IDENTIFIER).isPresent());
    List<String> values = parameters.getOrDefault(IDENTIFIER, List.of());
    Gate.require(values.size() == 1 && !values.get(0).isBlank());
  }

  private void judgeCost(Map<String, List<String>> parameters) {
    int includes = parameters.getOrDefault("_include", List.of()).size();
    Gate.afford(includes, costs.includes(), "A search has at most %d _include.");
    long values =
        parameters.values().stream()
            .flatMap(List::stream)
            .mapToLong(value -> 1 + value.chars().filter(each -> each == ',').count())
            .sum();
    Gate.afford(values, costs.values(), "A search has at most %d values.");
  }

  private void judgeParameter(TypePolicy type, String name) {
    int colon = name.indexOf(':');
    String parameter = colon < 0 ? name : name.substring(0, colon);
    Set<String> modifiers = type.modifiers(parameter).orElseThrow(Gate::refused);
    Gate.require(colon < 0 || modifiers.contains(name.substring(colon + 1)));
  }

  private void judgeShape(TypePolicy type, String name, List<String> values) {
    for (String value : values) {
      switch (name) {
        case "_include" -> Gate.require(type.includes().contains(value));
        case "_summary" -> Gate.require(!value.equals("count"));
        case "_sort" -> judgeSort(type, value);
        case "_count", "_offset" -> Gate.require(value.matches("[0-9]{1,6}"));
        default -> {
          // _format, _pretty and _elements choose how the same content is written
        }
      }
    }
  }

  private void judgeSort(TypePolicy type, String value) {
    for (String key : value.split(",", -1)) {
      String parameter = key.startsWith("-") ? key.substring(1) : key;
      Gate.require(type.modifiers(parameter).isPresent());
    }
  }
}
