package org.passerelle.authorisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * When it is said that an authorisation ends: 60, 30 and 7 days before its last day, and once it
 * has ended. Pure.
 */
final class Warnings {

  private static final List<Integer> DAYS = List.of(60, 30, 7, Warning.ENDED);

  private Warnings() {}

  /**
   * What is still to be said of it, and of what should have been said already the latest, which is
   * due now. Nothing of one that does not hold today.
   */
  static List<Warning> of(Authorisation authorisation, Instant now, ZoneId zone) {
    if (!authorisation.holdsOn(LocalDate.ofInstant(now, zone))) {
      return List.of();
    }
    LocalDate last = authorisation.until().orElseThrow();
    List<Warning> all = DAYS.stream().map(days -> Warning.of(last, days, zone)).toList();
    Predicate<Warning> due = warning -> !warning.at().isAfter(now);
    Stream<Warning> latest = all.stream().filter(due).reduce((before, after) -> after).stream();
    return Stream.concat(latest, all.stream().filter(due.negate())).toList();
  }

  /**
   * One of them.
   *
   * @param days how many days before the last one; {@link #ENDED} for after it
   * @param at the beginning of the day on which it is said
   */
  record Warning(int days, Instant at) {

    static final int ENDED = -1;

    private static Warning of(LocalDate last, int days, ZoneId zone) {
      return new Warning(days, last.minusDays(days).atStartOfDay(zone).toInstant());
    }
  }
}
