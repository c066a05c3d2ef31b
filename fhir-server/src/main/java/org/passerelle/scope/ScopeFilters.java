package org.passerelle.scope;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.policy.CodeValue;
import org.passerelle.served.Served;

/**
 * The part of a scope behind its question mark: {@code category=...&status=...}. A filter is one of
 * a short list of search parameters, where its type is searched by it; several values of one, with
 * commas between, mean any of them.
 */
final class ScopeFilters {

  private static final Set<String> KNOWN = Set.of("category", "status");

  /** Where they are not escaped, a reader of queries may see one more filter. */
  private static final Pattern AMBIGUOUS = Pattern.compile("[?;=#]");

  private ScopeFilters() {}

  /** Values by parameter; empty when one is unknown, named twice, without a value or unreadable. */
  static Optional<Map<String, Set<CodeValue>>> parse(String type, @Nullable String query) {
    Map<String, Set<CodeValue>> filters = new LinkedHashMap<>();
    if (query == null) {
      return Optional.of(filters);
    }
    for (String pair : query.split("&", -1)) {
      int sign = pair.indexOf('=');
      String name = sign < 0 ? pair : pair.substring(0, sign);
      Set<CodeValue> values = sign < 0 ? Set.of() : values(pair.substring(sign + 1));
      if (!offered(type, name) || values.isEmpty() || filters.put(name, values) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(filters);
  }

  /** On all types at once nothing is searched. */
  private static boolean offered(String type, String name) {
    return KNOWN.contains(name)
        && Served.standard()
            .type(type)
            .filter(known -> known.params().containsKey(name))
            .isPresent();
  }

  /**
   * The values of one filter, undone of escapes first, as in a query; none when one is no value.
   */
  private static Set<CodeValue> values(String written) {
    if (AMBIGUOUS.matcher(written).find()) {
      return Set.of();
    }
    String text;
    try {
      text = URLDecoder.decode(written, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException unreadable) {
      return Set.of();
    }
    Set<CodeValue> values = new LinkedHashSet<>();
    for (String one : text.split(",", -1)) {
      Optional<CodeValue> value = CodeValue.parse(one);
      if (value.isEmpty()) {
        return Set.of();
      }
      values.add(value.get());
    }
    return values;
  }
}
