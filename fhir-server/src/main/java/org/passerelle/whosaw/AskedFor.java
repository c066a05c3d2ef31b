package org.passerelle.whosaw;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;

/**
 * What a request for the list wants.
 *
 * @param language in which language
 * @param before only what was before this moment
 * @param least so many sentences, if there are, and whole days
 */
record AskedFor(Language language, Instant before, int least) {

  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 500;

  /**
   * Reads it.
   *
   * @param parameters {@code lang}, {@code before} (a day) and {@code _count}
   * @throws FaultException {@link Fault#INVALID_CONTENT} for a value that none of them can have
   */
  static AskedFor of(
      Map<String, String[]> parameters, @Nullable String acceptLanguage, Instant now, ZoneId zone) {
    Language language =
        one(parameters, "lang")
            .map(code -> Language.of(code).orElseThrow(() -> wrong("lang is fr or en.")))
            .orElseGet(() -> Language.preferred(acceptLanguage));
    Instant before =
        one(parameters, "before").map(day -> startOf(day, zone)).orElse(now.plusSeconds(1));
    return new AskedFor(
        language, before, one(parameters, "_count").map(AskedFor::size).orElse(PAGE));
  }

  private static Optional<String> one(Map<String, String[]> parameters, String name) {
    String[] values = parameters.getOrDefault(name, new String[0]);
    if (values.length > 1) {
      throw wrong("Each parameter stands once.");
    }
    return values.length == 0 ? Optional.empty() : Optional.of(values[0]);
  }

  private static Instant startOf(String day, ZoneId zone) {
    try {
      return LocalDate.parse(day).atStartOfDay(zone).toInstant();
    } catch (DateTimeException e) {
      throw wrong("before is a day, as 2026-03-01.");
    }
  }

  private static int size(String number) {
    if (!number.matches("[0-9]{1,6}")) {
      throw wrong("_count is a number.");
    }
    return Math.max(1, Math.min(LARGEST_PAGE, Integer.parseInt(number)));
  }

  private static FaultException wrong(String what) {
    return new FaultException(Fault.INVALID_CONTENT, what);
  }
}
