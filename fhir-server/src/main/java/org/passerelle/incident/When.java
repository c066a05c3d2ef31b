package org.passerelle.incident;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A day, or a period of whole days; known, or near enough.
 *
 * @param from its first day
 * @param to its last day: the same one where it is a day
 * @param approximate whether it is only near enough
 */
public record When(LocalDate from, LocalDate to, boolean approximate) {

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /**
   * A period.
   *
   * @throws IllegalArgumentException when it ends before it begins
   */
  public When {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("ends before it begins.");
    }
  }

  /**
   * Reads {@code 2026-03-01}, or {@code 2026-03-01/2026-03-04}.
   *
   * @throws IllegalArgumentException when it is neither; its message goes on after its name
   */
  public static When read(String text, boolean approximate) {
    int slash = text.indexOf('/');
    return slash < 0
        ? new When(day(text), day(text), approximate)
        : new When(day(text.substring(0, slash)), day(text.substring(slash + 1)), approximate);
  }

  /**
   * Reads {@code 2026-03-01}.
   *
   * @throws IllegalArgumentException when it is no day; its message goes on after its name
   */
  public static LocalDate day(String text) {
    if (DAY.matcher(text).matches()) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException noDay) {
        throw new IllegalArgumentException("names a day that no calendar has.", noDay);
      }
    }
    throw new IllegalArgumentException("wants a day, as 2026-03-01.");
  }

  /** As it is read. */
  @Override
  public String toString() {
    return from.equals(to) ? from.toString() : from + "/" + to;
  }
}
