package org.passerelle.scope;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.ResourceType;
import org.passerelle.served.Interaction;

/**
 * One scope for FHIR resources. Source: SMART App Launch 2.2, section 3.0.2.
 *
 * @param level on whose behalf
 * @param type FHIR resource type, or {@code *} for all
 * @param may what it permits: the letters {@code cruds}
 * @param filters value by search parameter behind the question mark; empty for none
 */
public record Scope(Level level, String type, Set<Interaction> may, Map<String, String> filters) {

  private static final String ANY = "*";

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
    return ScopeFilters.parse(parts.group(4))
        .map(filters -> new Scope(Level.of(parts.group(1)), parts.group(2), may, filters));
  }

  /** Whether it permits this on resources of this type; {@code *} is permitted by {@code *}. */
  boolean permits(String wanted, Interaction interaction) {
    return (type.equals(ANY) || type.equals(wanted)) && may.contains(interaction);
  }

  /**
   * Whether it can be granted to a system: a filter is not enforced yet, and is therefore refused
   * rather than left out, which would widen what was asked.
   */
  boolean grantable() {
    return level == Level.SYSTEM && filters.isEmpty();
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
