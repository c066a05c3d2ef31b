package org.passerelle.consent;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;

/**
 * Reads a FHIR Period, whose ends are inclusive (FHIR R4, datatypes, 2.24.0.11). A date covers its
 * whole day, month or year in the custodian's zone; a time is exact and needs its own zone.
 */
public final class PeriodReader {

  private PeriodReader() {}

  /**
   * The term of a period; always, when it says nothing. Empty when it cannot be read: a bound
   * without a value, a time without a zone, an end before the start.
   */
  public static Optional<Term> read(Period period, ZoneId zone) {
    boolean starts = period.hasStartElement();
    boolean ends = period.hasEndElement();
    if (!starts && !ends) {
      // An extension alone stands for a period that someone knew and did not write.
      return period.hasExtension() ? Optional.empty() : Optional.of(Term.ALWAYS);
    }
    try {
      Instant from = starts ? span(period.getStartElement(), zone).from() : Instant.MIN;
      Instant until = ends ? span(period.getEndElement(), zone).until() : Instant.MAX;
      return from.isBefore(until) ? Optional.of(new Term(from, until)) : Optional.empty();
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** All the time that a dateTime covers, by its precision. */
  private static Term span(DateTimeType bound, ZoneId zone) {
    String text = bound.hasValue() ? bound.getValueAsString() : "";
    switch (text.length()) {
      case 4:
        Year year = Year.parse(text);
        return days(year.atDay(1), year.plusYears(1).atDay(1), zone);
      case 7:
        YearMonth month = YearMonth.parse(text);
        return days(month.atDay(1), month.plusMonths(1).atDay(1), zone);
      case 10:
        LocalDate day = LocalDate.parse(text);
        return days(day, day.plusDays(1), zone);
      default:
        Instant moment = OffsetDateTime.parse(text).toInstant();
        return new Term(moment, moment.plusNanos(1));
    }
  }

  private static Term days(LocalDate first, LocalDate next, ZoneId zone) {
    return new Term(first.atStartOfDay(zone).toInstant(), next.atStartOfDay(zone).toInstant());
  }
}
