package org.passerelle.share;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.passerelle.fault.FaultException;
import org.passerelle.parameters.Values;

/**
 * What a request to share says.
 *
 * @param recipient name of the room that is to see it
 * @param until the last day; null for no end
 * @param follow whether later changes are to be seen too, until that day
 * @param seal of the offer that the person was shown; null to be told what would be seen
 */
record Asked(String recipient, @Nullable LocalDate until, boolean follow, @Nullable String seal) {

  static final String RECIPIENT = "recipient";
  static final String UNTIL = "until";
  static final String FOLLOW = "follow";
  static final String SEAL = "seal";

  private static final int DAY = "2026-05-04".length();
  private static final int MOST_SEAL = 64;

  /**
   * Reads it.
   *
   * @throws FaultException invalid-content for anything but Parameters with these four, each of its
   *     type and once
   */
  static Asked of(@Nullable IBaseResource body) {
    Values values = Values.of(body, List.of(RECIPIENT, UNTIL, FOLLOW, SEAL));
    Asked asked =
        new Asked(
            values.room(RECIPIENT).orElseThrow(() -> Values.wrong("recipient is wanted.")),
            until(values.any(UNTIL)),
            values.yesOrNo(FOLLOW).orElse(false),
            values.words(SEAL, MOST_SEAL).orElse(null));
    if (asked.follow() && asked.until() == null) {
      throw Values.wrong("To follow changes there is a last day: until.");
    }
    return asked;
  }

  private static @Nullable LocalDate until(@Nullable Type value) {
    if (value == null) {
      return null;
    }
    String day = value instanceof DateType date ? date.getValueAsString() : null;
    try {
      if (day != null && day.length() == DAY) {
        return LocalDate.parse(day);
      }
    } catch (DateTimeException e) {
      throw Values.wrong("until is a day, as 2026-03-01.");
    }
    throw Values.wrong("until is a date: a whole day.");
  }
}
