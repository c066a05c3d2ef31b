package org.passerelle.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a refusal turns into a permit by the clock alone: a permit begins, or what stops it ends.
 * Pure.
 */
final class Turning {

  private Turning() {}

  /**
   * The first such instant after the question's moment, decided there anew; empty when there is
   * none. Only a bound of a period can be one.
   */
  static Optional<Instant> toPermit(List<Reading> readings, ConsentQuestion question) {
    return readings.stream()
        .flatMap(reading -> bounds(reading, question))
        .filter(bound -> bound.isAfter(question.at()))
        .distinct()
        .sorted()
        .filter(bound -> permits(readings, question.asked(bound)))
        .findFirst();
  }

  private static Stream<Instant> bounds(Reading reading, ConsentQuestion question) {
    return Stream.concat(
        reading.permissions().stream().map(permission -> permission.term().from()),
        reading.stops(question).stream().flatMap(stop -> stop.end().stream()));
  }

  private static boolean permits(List<Reading> readings, ConsentQuestion question) {
    return ConsentDecider.decideOn(readings, question).fold(permit -> true, deny -> false);
  }
}
