package org.passerelle.incident;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The registers of all custodians: written to, and never changed. A correction is one more version.
 * For the operator alone: no request of a room comes here.
 */
public final class Incidents {

  private static final String EACH =
      "select i.id, i.room, v.* from incident i join incident_version v on v.incident = i.id";
  private static final String LAST =
      EACH + " and v.version = (select max(version) from incident_version where incident = i.id)";
  private static final String ENTERED =
      "(select recorded_at from incident_version where incident = i.id and version = 1), i.id";
  private static final String SAY =
      "insert into incident_version (incident, version, recorded_at, "
          + String.join(", ", IncidentRow.COLUMNS)
          + ") values (?, ?, ?"
          + ", ?".repeat(IncidentRow.COLUMNS.size())
          + ")";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private final Supplier<UUID> ids;

  /** Registers kept in this database. */
  public Incidents(
      JdbcTemplate jdbc, TransactionTemplate transactions, Clock clock, Supplier<UUID> ids) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Enters an incident.
   *
   * @param room whose it is; it must ever have been a room
   */
  public Incident add(String room, Account account) {
    Incident first = new Incident(ids.get().toString(), room, 1, now(), account);
    transactions.executeWithoutResult(
        status -> {
          jdbc.update("insert into incident (id, room) values (?, ?)", first.id(), room);
          say(first);
        });
    return first;
  }

  /**
   * Says it anew, whole.
   *
   * @param before the version that was looked at
   * @return the new version; empty when somebody else corrected that one meanwhile
   */
  public Optional<Incident> correct(Incident before, Account account) {
    Incident next = new Incident(before.id(), before.room(), before.version() + 1, now(), account);
    try {
      say(next);
      return Optional.of(next);
    } catch (DuplicateKeyException taken) {
      return Optional.empty();
    }
  }

  /** All versions of an incident, the first one first; none where there is no such incident. */
  public List<Incident> versions(String id) {
    return jdbc.query(EACH + " where i.id = ? order by v.version", IncidentRow::read, id);
  }

  /** The last version of an incident; empty where there is no such incident. */
  public Optional<Incident> last(String id) {
    return jdbc.query(LAST + " where i.id = ?", IncidentRow::read, id).stream().findFirst();
  }

  /** The last version of each incident of this room, in the order in which they were entered. */
  public List<Incident> of(String room) {
    return jdbc.query(LAST + " where i.room = ? order by " + ENTERED, IncidentRow::read, room);
  }

  /** The same of all rooms. */
  public List<Incident> all() {
    return jdbc.query(LAST + " order by i.room, " + ENTERED, IncidentRow::read);
  }

  private void say(Incident version) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(version.id());
    values.add(version.version());
    values.add(Timestamp.from(version.recorded()));
    values.addAll(IncidentRow.values(version.account()));
    jdbc.update(SAY, values.toArray());
  }

  /** As finely as both databases keep it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
