package org.passerelle.operator;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.IntStream;
import org.passerelle.authorisation.Authorisation;
import org.passerelle.authorisation.AuthorisedPartner;

/** A partner's authorisation as an operator writes and reads it. Pure. */
final class PartnerWords {

  static final String NO_DAY = "A day is written as 2026-03-01, and is not to come.";

  private static final int[] NEAR = {7, 30, 60};

  private PartnerWords() {}

  /** A day, today or before; empty for anything else. */
  static Optional<LocalDate> day(String said, LocalDate today) {
    if (!said.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(said)).filter(day -> !day.isAfter(today));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether it can be the id of a resource. */
  static boolean isId(String said) {
    return said.matches("[A-Za-z0-9.-]{1,64}");
  }

  /** How it stands. */
  static String stands(Authorisation authorisation, LocalDate today) {
    LocalDate last = authorisation.until().orElse(today);
    return switch (authorisation.on(today)) {
      case AUTHORISED -> "Authorised until the end of " + last + near(today, last);
      case LAPSED -> "Not authorised: the training lapsed at the end of " + last;
      case UNTRAINED -> "Not authorised: no training is recorded";
      case UNSIGNED -> "Not authorised: no signed undertaking is recorded";
    };
  }

  /** A partner, on one line. */
  static String line(AuthorisedPartner partner, LocalDate today) {
    return partner.client()
        + "  "
        + partner.room()
        + "  "
        + partner.role()
        + "  "
        + stands(partner.authorisation(), today);
  }

  private static String near(LocalDate today, LocalDate last) {
    long left = ChronoUnit.DAYS.between(today, last);
    return IntStream.of(NEAR)
        .filter(days -> left <= days)
        .mapToObj(days -> ", in " + days + " days or fewer")
        .findFirst()
        .orElse("");
  }
}
