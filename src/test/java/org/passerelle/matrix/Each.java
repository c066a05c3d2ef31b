package org.passerelle.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.passerelle.served.Served;
import org.passerelle.served.ServedType;

/** What a row is repeated over: generated from {@code served.yaml}, never listed by hand. */
enum Each {
  ONE,
  SERVED,
  KEPT,
  PEER,
  IDENTIFIED,
  PARAMETER,
  MODIFIER,
  INCLUDE;

  private static final String CIRCLE = "circle";
  private static final List<String> COMMON = List.of("_id", "_lastUpdated");

  static Each of(Object name) {
    return valueOf(String.valueOf(name).toUpperCase(Locale.ROOT));
  }

  /** The values of its placeholders, one map a repetition. */
  List<Map<String, String>> repetitions() {
    List<Map<String, String>> all = new ArrayList<>();
    if (this == ONE) {
      all.add(Map.of());
    } else {
      Served.standard().types().forEach(type -> all.addAll(of(type)));
    }
    return all;
  }

  private List<Map<String, String>> of(ServedType type) {
    Map<String, String> alone = Map.of("type", type.name());
    return switch (this) {
      case ONE -> List.of();
      case SERVED -> List.of(alone);
      case KEPT -> type.write().isEmpty() ? List.of() : List.of(alone);
      case PEER -> type.write().contains(CIRCLE) ? List.of(alone) : List.of();
      case IDENTIFIED ->
          type.write().isEmpty() || !type.params().containsKey("identifier")
              ? List.of()
              : List.of(alone);
      case PARAMETER -> parameters(type).map(name -> parameter(type, name)).toList();
      case MODIFIER ->
          parameters(type)
              .flatMap(
                  name ->
                      modifiers(type, name).stream()
                          .sorted()
                          .map(modifier -> modified(type, name, modifier)))
              .toList();
      case INCLUDE ->
          type.includes().stream()
              .sorted()
              .map(include -> Map.of("type", type.name(), "include", include))
              .toList();
    };
  }

  /** Search parameters of this type, ours and those that all types have. */
  static Stream<String> parameters(ServedType type) {
    return Stream.of(type.params().keySet(), type.own().keySet(), COMMON)
        .flatMap(names -> names.stream().sorted());
  }

  /** What may follow this parameter's colon. */
  static Set<String> modifiers(ServedType type, String parameter) {
    return Served.standard().modifiers(type, parameter).orElse(Set.of());
  }

  private static Map<String, String> parameter(ServedType type, String name) {
    return Map.of("type", type.name(), "parameter", name, "guess", guess(type, name));
  }

  private static Map<String, String> modified(ServedType type, String name, String modifier) {
    return Map.of(
        "type", type.name(), "parameter", name, "guess", guess(type, name), "modifier", modifier);
  }

  /** The type's own guess where the file has one. */
  private static String guess(ServedType type, String name) {
    String own = "search." + type.name() + "." + name;
    return Matrix.standard().guesses().containsKey(own) ? "{" + own + "}" : "{search." + name + "}";
  }
}
