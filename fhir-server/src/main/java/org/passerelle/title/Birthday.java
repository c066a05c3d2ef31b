package org.passerelle.title;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.hl7.fhir.r4.model.Patient;

/**
 * When a person reaches an age, where the custodian is. Of a year or a month alone the first day is
 * taken: whoever may be 14 is not decided for by a parent.
 */
final class Birthday {

  private final Optional<LocalDate> born;
  private final Optional<LocalDate> bornBy;
  private final ZoneId zone;

  private Birthday(Optional<LocalDate> born, Optional<LocalDate> bornBy, ZoneId zone) {
    this.born = born;
    this.bornBy = bornBy;
    this.zone = zone;
  }

  /** That of this person; without a date that can be read, no age is ever reached. */
  static Birthday of(Patient person, ZoneId zone) {
    String said = person.hasBirthDateElement() ? person.getBirthDateElement().asStringValue() : "";
    String text = said == null ? "" : said;
    Optional<LocalDate> first = earliest(text);
    return new Birthday(first, first.map(day -> latest(text.length(), day)), zone);
  }

  /** The beginning of the birthday; empty when the date of birth is not known. */
  Optional<Instant> at(int years) {
    return born.map(day -> day.plusYears(years).atStartOfDay(zone).toInstant());
  }

  /** The beginning of the latest day that the birthday can be; empty when that is not known. */
  Optional<Instant> surelyAt(int years) {
    return bornBy.map(day -> day.plusYears(years).atStartOfDay(zone).toInstant());
  }

  private static LocalDate latest(int precision, LocalDate first) {
    return switch (precision) {
      case 4 -> first.plusYears(1).minusDays(1);
      case 7 -> first.plusMonths(1).minusDays(1);
      default -> first;
    };
  }

  private static Optional<LocalDate> earliest(String text) {
    try {
      return switch (text.length()) {
        case 4 -> Optional.of(Year.parse(text).atDay(1));
        case 7 -> Optional.of(YearMonth.parse(text).atDay(1));
        case 10 -> Optional.of(LocalDate.parse(text));
        default -> Optional.empty();
      };
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
