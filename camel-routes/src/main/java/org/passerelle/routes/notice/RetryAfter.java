package org.passerelle.routes.notice;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After}, RFC 9110 section 10.2.3: seconds, or a date. */
final class RetryAfter {

  /** A receiver may not silence us for longer. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final int MOST_DIGITS = 9;

  private RetryAfter() {}

  /** How long to wait, at most a day; empty when it says nothing that can be understood. */
  static Optional<Duration> read(@Nullable String value, Instant now) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    String trimmed = value.strip();
    if (trimmed.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return trimmed.length() > MOST_DIGITS
          ? Optional.of(LONGEST)
          : Optional.of(capped(Duration.ofSeconds(Long.parseLong(trimmed))));
    }
    try {
      Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(trimmed));
      return Optional.of(capped(Duration.between(now, until)));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  private static Duration capped(Duration asked) {
    if (asked.isNegative()) {
      return Duration.ZERO;
    }
    return asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
  }
}
