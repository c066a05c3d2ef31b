package org.passerelle.scope;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of a scope behind its question mark: {@code category=...&status=...}. */
final class ScopeFilters {

  private static final Set<String> KNOWN = Set.of("category", "status");

  private ScopeFilters() {}

  /** Value by parameter; empty when one is unknown, named twice, without a value or unreadable. */
  static Optional<Map<String, String>> parse(@Nullable String query) {
    Map<String, String> filters = new LinkedHashMap<>();
    if (query == null) {
      return Optional.of(filters);
    }
    for (String pair : query.split("&", -1)) {
      int sign = pair.indexOf('=');
      String name = sign < 0 ? pair : pair.substring(0, sign);
      Optional<String> value = sign < 0 ? Optional.empty() : decoded(pair.substring(sign + 1));
      if (!KNOWN.contains(name) || value.isEmpty() || filters.put(name, value.get()) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(filters);
  }

  private static Optional<String> decoded(String value) {
    try {
      return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8))
          .filter(text -> !text.isBlank());
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
