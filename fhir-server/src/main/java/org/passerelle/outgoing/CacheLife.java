package org.passerelle.outgoing;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How long an answer may be kept, by what it says itself. RFC 9111, sections 4.2.1 and 5.2.2: what
 * cannot be read is stale.
 */
final class CacheLife {

  private static final String MAX_AGE = "max-age=";

  private CacheLife() {}

  /**
   * What is left of its life; empty when it says nothing of it.
   *
   * @param cacheControl each {@code Cache-Control} header
   * @param age how old it says that it is already, in seconds; empty for new
   */
  static Optional<Duration> of(List<String> cacheControl, Optional<String> age) {
    List<String> directives =
        Arrays.stream(String.join(",", cacheControl).toLowerCase(Locale.ROOT).split(","))
            .map(String::strip)
            .toList();
    if (directives.stream().anyMatch(word -> word.matches("no-(store|cache)(=.*)?"))) {
      return Optional.of(Duration.ZERO);
    }
    return directives.stream()
        .filter(word -> word.startsWith(MAX_AGE))
        .map(word -> seconds(word.substring(MAX_AGE.length())).orElse(Duration.ZERO))
        .min(Duration::compareTo)
        .map(life -> left(life, age));
  }

  private static Duration left(Duration life, Optional<String> age) {
    Duration left = life.minus(age.flatMap(CacheLife::seconds).orElse(Duration.ZERO));
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static Optional<Duration> seconds(String text) {
    String plain = text.replace("\"", "").strip();
    return plain.matches("[0-9]{1,9}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(plain)))
        : Optional.empty();
  }
}
