package org.passerelle.operator;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.incident.Addressee;
import org.passerelle.incident.Check;
import org.passerelle.incident.Finding;
import org.passerelle.incident.Incident;
import org.passerelle.incident.Lack;
import org.passerelle.incident.When;
import org.passerelle.room.RoomKind;

/**
 * An incident in one line: which, whose, and what is still to do. Nothing that was typed: ids, days
 * and codes alone.
 */
final class IncidentLine {

  private final Clock clock;

  /**
   * How it is written.
   *
   * @param clock in the custodians' zone
   */
  IncidentLine(Clock clock) {
    this.clock = clock;
  }

  /** Its last version; kind is its room's. */
  String of(Incident incident, RoomKind kind) {
    LocalDate recorded = LocalDate.ofInstant(incident.recorded(), clock.getZone());
    String line =
        "%s  %s  version %d  %s"
            .formatted(incident.id(), incident.room(), incident.version(), recorded);
    Finding finding = Check.of(incident.account(), kind);
    if (finding.complete()) {
      return line + "  complete";
    }
    String since = since(incident.account().aware());
    return line
        + codes("  NOTICE DUE: ", finding.due(), Addressee::code, since)
        + codes("  missing: ", finding.missing(), Lack::code, "");
  }

  private static <T> String codes(
      String before, List<T> found, Function<T, String> code, String after) {
    return found.isEmpty()
        ? ""
        : before + found.stream().map(code).collect(Collectors.joining(", ")) + after;
  }

  /** For how many days the custodian has known. */
  private String since(@Nullable When aware) {
    return aware == null
        ? ""
        : " (known for " + ChronoUnit.DAYS.between(aware.from(), LocalDate.now(clock)) + " days)";
  }
}
