package org.passerelle.share;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.profiles.Canonicals;

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

  /**
   * Reads it.
   *
   * @throws FaultException invalid-content for anything but Parameters with these four, each of its
   *     type and once
   */
  static Asked of(@Nullable IBaseResource body) {
    if (!(body instanceof Parameters parameters)) {
      throw wrong("The body is Parameters.");
    }
    Map<String, Type> values = new HashMap<>();
    for (ParametersParameterComponent part : parameters.getParameter()) {
      boolean sound = part.hasName() && part.hasValue() && !part.hasPart() && !part.hasResource();
      if (!sound || values.put(part.getName(), part.getValue()) != null) {
        throw wrong("Each parameter has a name and a value, once.");
      }
    }
    Type recipient = values.remove(RECIPIENT);
    Type until = values.remove(UNTIL);
    Type follow = values.remove(FOLLOW);
    Type seal = values.remove(SEAL);
    if (!values.isEmpty()) {
      throw wrong("There are recipient, until, follow and seal, and no other.");
    }
    Asked asked = new Asked(recipient(recipient), until(until), follow(follow), seal(seal));
    if (asked.follow() && asked.until() == null) {
      throw wrong("To follow changes there is a last day: until.");
    }
    return asked;
  }

  private static boolean follow(@Nullable Type value) {
    if (value == null) {
      return false;
    }
    if (value instanceof BooleanType follow && follow.hasValue()) {
      return follow.booleanValue();
    }
    throw wrong("follow is a boolean.");
  }

  private static String recipient(@Nullable Type value) {
    if (value instanceof Identifier room
        && Canonicals.ROOM_SYSTEM.equals(room.getSystem())
        && room.hasValue()) {
      return room.getValue();
    }
    throw wrong("recipient is an Identifier: a room's, as its owner gave it.");
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
      throw wrong("until is a day, as 2026-03-01.");
    }
    throw wrong("until is a date: a whole day.");
  }

  private static @Nullable String seal(@Nullable Type value) {
    if (value == null) {
      return null;
    }
    if (value instanceof StringType text && text.hasValue()) {
      return text.getValue();
    }
    throw wrong("seal is a string: what an answer gave as seal.");
  }

  private static FaultException wrong(String what) {
    return new FaultException(Fault.INVALID_CONTENT, what);
  }
}
