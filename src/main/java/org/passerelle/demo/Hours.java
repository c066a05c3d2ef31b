package org.passerelle.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.HealthcareService.DaysOfWeek;
import org.hl7.fhir.r4.model.HealthcareService.HealthcareServiceAvailableTimeComponent;

/**
 * Reads opening hours as a person writes them: {@code mon-fri 09:00-16:30}, {@code tue,thu
 * 13:00-17:00}, {@code mon-sun all-day}. Times are of the custodian's zone. What cannot be read, or
 * closes before it opens, throws: hours are never guessed.
 */
final class Hours {

  private static final Pattern LINE =
      Pattern.compile("(?<days>[a-z,-]+) (?:(?<from>[0-9:]{5})-(?<to>[0-9:]{5})|all-day)");
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

  private Hours() {}

  /** The opening that {@code line} says. */
  static HealthcareServiceAvailableTimeComponent read(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException("These are not hours: " + line);
    }
    var open = new HealthcareServiceAvailableTimeComponent();
    days(parts.group("days")).forEach(open::addDaysOfWeek);
    String from = parts.group("from");
    if (from == null) {
      return open.setAllDay(true);
    }
    String to = parts.group("to");
    if (!TIME.matcher(from).matches() || !TIME.matcher(to).matches() || from.compareTo(to) >= 0) {
      throw new IllegalArgumentException("These hours do not open before they close: " + line);
    }
    return open.setAvailableStartTime(from + ":00").setAvailableEndTime(to + ":00");
  }

  private static List<DaysOfWeek> days(String words) {
    List<DaysOfWeek> days = new ArrayList<>();
    for (String word : words.split(",", -1)) {
      String[] ends = word.split("-", -1);
      int first = day(ends[0]).ordinal();
      int last = day(ends[ends.length - 1]).ordinal();
      if (ends.length > 2 || last < first) {
        throw new IllegalArgumentException("These are not days: " + words);
      }
      days.addAll(List.of(DaysOfWeek.values()).subList(first, last + 1));
    }
    return days;
  }

  private static DaysOfWeek day(String word) {
    return DaysOfWeek.fromCode(word);
  }
}
