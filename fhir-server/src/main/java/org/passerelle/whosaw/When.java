package org.passerelle.whosaw;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Days and hours as each language writes them in Quebec, in the custodian's zone: « 1er mars 2026 »
 * and « 14 h 05 », "March 1, 2026" and "2:05 p.m.". What belongs together does not break.
 */
final class When {

  private static final char NO_BREAK = '\u00a0';
  private static final int NOON = 12;

  private final Language language;
  private final ZoneId zone;

  When(Language language, ZoneId zone) {
    this.language = language;
    this.zone = zone;
  }

  String day(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    String month = DateTimeFormatter.ofPattern("MMMM", language.locale()).format(local);
    int day = local.getDayOfMonth();
    String text =
        language == Language.FR
            ? (day == 1 ? "1er" : day) + "~" + month + "~" + local.getYear()
            : month + "~" + day + ", " + local.getYear();
    return text.replace('~', NO_BREAK);
  }

  String time(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    int hour = local.getHour();
    String minute = DateTimeFormatter.ofPattern("mm").format(local);
    if (language == Language.FR) {
      return "%d~h~%s".formatted(hour, minute).replace('~', NO_BREAK);
    }
    int ofTwelve = hour % NOON == 0 ? NOON : hour % NOON;
    String half = hour < NOON ? "a.m." : "p.m.";
    return ofTwelve + ":" + minute + NO_BREAK + half;
  }
}
