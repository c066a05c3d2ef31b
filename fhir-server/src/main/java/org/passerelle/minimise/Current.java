package org.passerelle.minimise;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.Period;

/** Does a name, a number or an address still hold? Its end is included; doubt means no. */
final class Current {

  private static final int DAY = "2026-05-04".length();

  private Current() {}

  static boolean on(LocalDate today, Period period) {
    if (!period.hasEnd()) {
      return true;
    }
    String end = period.getEndElement().getValueAsString();
    String day = today.toString();
    // A shorter end is a year or a month, all of which is included.
    int length = Math.min(DAY, end.length());
    return end.substring(0, length).compareTo(day.substring(0, length)) >= 0;
  }
}
