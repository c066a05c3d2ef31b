package org.passerelle.policy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One value of a token search: {@code code}, {@code system|code}, {@code |code} or {@code system|}.
 * FHIR R4, Search, section 3.1.1.4.10.
 *
 * @param system whose code; empty for a code of no system; null for whichever
 * @param code the code; null for any of that system
 */
public record CodeValue(@Nullable String system, @Nullable String code) {

  /** Nothing escaped, no separator of values, no control character, no blank at an end. */
  private static final String WORD = "[^\\s\\p{Cntrl}|,\\\\]+";

  private static final Pattern FORM =
      Pattern.compile("(?:(" + WORD + ")?(\\|))?(" + WORD + "(?: " + WORD + ")*)?");

  /** Reads one value; empty when it is none, or could be read in several ways. */
  public static Optional<CodeValue> parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches() || text.isEmpty() || text.equals("|")) {
      return Optional.empty();
    }
    String named = parts.group(1) == null ? "" : parts.group(1);
    return Optional.of(new CodeValue(parts.group(2) == null ? null : named, parts.group(3)));
  }

  /** Whether this coded value is meant; a null system is none. */
  public boolean means(@Nullable String otherSystem, @Nullable String otherCode) {
    String named = otherSystem == null ? "" : otherSystem;
    return (system == null || system.equals(named))
        && otherCode != null
        && (code == null || code.equals(otherCode));
  }

  /** Whether each value that the other one means is meant here too. */
  public boolean holds(CodeValue other) {
    return (system == null || system.equals(other.system))
        && (code == null || code.equals(other.code));
  }

  /** As it is written in a search. */
  public String text() {
    String value = code == null ? "" : code;
    return system == null ? value : system + "|" + value;
  }
}
