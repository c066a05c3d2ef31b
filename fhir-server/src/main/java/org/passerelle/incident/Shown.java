package org.passerelle.incident;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.passerelle.room.RoomKind;

/** A version of an entry as the operator reads it: its eight fields, and what is still to do. */
public final class Shown {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final String NOT_SAID = "—";

  private final ZoneId zone;

  /**
   * How it is shown.
   *
   * @param zone in which moments are written
   */
  public Shown(ZoneId zone) {
    this.zone = zone;
  }

  /** The whole of it; kind is its room's. */
  public String of(Incident incident, RoomKind kind) {
    StringBuilder shown = new StringBuilder();
    shown.append("Incident %s · %s\n".formatted(incident.id(), incident.room()));
    shown.append("Version %d · %s\n".formatted(incident.version(), minute(incident.recorded())));
    for (Field field : Field.values()) {
      shown.append("%d. %s\n".formatted(field.number(), field.title().both()));
      shown.append(indented(Wording.of(field, incident.account())));
    }
    Finding finding = Check.of(incident.account(), kind);
    part(shown, new Title("Manque", "Missing"), Wording.missing(finding));
    part(shown, new Title("Avis à donner", "Notice due"), Wording.due(finding));
    part(
        shown,
        new Title("À conserver au moins jusqu’au", "To be kept at least until"),
        incident.keptUntil(zone).toString());
    return shown.toString();
  }

  /** A moment, to the minute. */
  String minute(Instant at) {
    return MINUTE.format(at.atZone(zone));
  }

  private static void part(StringBuilder shown, Title title, String text) {
    if (!text.isEmpty()) {
      shown.append(title.both()).append('\n').append(indented(text));
    }
  }

  private static String indented(String text) {
    return (text.isEmpty() ? NOT_SAID : text).indent(3);
  }
}
