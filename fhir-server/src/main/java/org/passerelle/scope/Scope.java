package org.passerelle.scope;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.ResourceType;
import org.passerelle.policy.CodeValue;
import org.passerelle.served.Interaction;

/**
 * One scope for FHIR resources. Source: SMART App Launch 2.2, section 3.0.2. The forms of its first
 * version, {@code .read} and {@code .write}, are none.
 *
 * @param level on whose behalf
 * @param type FHIR resource type, or {@code *} for all
 * @param may what it permits: the letters {@code cruds}
 * @param filters values by search parameter behind the question mark, one of each wanted; empty for
 *     none
 */
public record Scope(
    Level level, String type, Set<Interaction> may, Map<String, Set<CodeValue>> filters) {

  private static final String ANY = "*";

  /** What no filter leaves: no list of values holds it. */
  private static final Set<CodeValue> EVERYTHING = Set.of(new CodeValue(null, null));

  /** The letters each at most once and in this order; the look-ahead wants one of them. */
  private static final Pattern GRAMMAR =
      Pattern.compile(
          "(system|user|patient)/(\\*|[A-Z][A-Za-z]{1,39})\\.(?=[cruds])(c?r?u?d?s?)(?:\\?(.+))?");

  private static final Pattern LETTERS = Pattern.compile("[a-z]");

  /** Copies what it is given. */
  public Scope {
    may = Set.copyOf(may);
    filters = Map.copyOf(filters);
  }

  /** Reads one scope; empty when it is none, or names a type or filter that we do not know. */
  public static Optional<Scope> parse(String text) {
    Matcher parts = GRAMMAR.matcher(text);
    if (!parts.matches() || !known(parts.group(2))) {
      return Optional.empty();
    }
    EnumSet<Interaction> may = EnumSet.noneOf(Interaction.class);
    LETTERS
        .matcher(parts.group(3))
        .results()
        .forEach(letter -> may.add(interaction(letter.group())));
    return ScopeFilters.parse(parts.group(2), parts.group(4))
        .map(filters -> new Scope(Level.of(parts.group(1)), parts.group(2), may, filters));
  }

  /** Whether it permits this on resources of this type; {@code *} is permitted by {@code *}. */
  boolean permits(String wanted, Interaction interaction) {
    return (type.equals(ANY) || type.equals(wanted)) && may.contains(interaction);
  }

  /** Whether it permits this on all that the other one would permit it on. */
  boolean covers(Scope asked, Interaction interaction) {
    return level == asked.level
        && permits(asked.type, interaction)
        && filters.entrySet().stream()
            .allMatch(
                filter ->
                    asked.filters.getOrDefault(filter.getKey(), EVERYTHING).stream()
                        .allMatch(
                            value -> filter.getValue().stream().anyMatch(own -> own.holds(value))));
  }

  private static boolean known(String type) {
    return type.equals(ANY)
        || Arrays.stream(ResourceType.values()).anyMatch(known -> known.name().equals(type));
  }

  private static Interaction interaction(String letter) {
    return switch (letter) {
      case "c" -> Interaction.CREATE;
      case "r" -> Interaction.READ;
      case "u" -> Interaction.UPDATE;
      case "d" -> Interaction.DELETE;
      default -> Interaction.SEARCH;
    };
  }
}
