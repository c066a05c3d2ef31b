package org.passerelle.door;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.passerelle.door.Disclosure.Side;
import org.passerelle.door.Disclosure.Stage;
import org.passerelle.door.Disclosure.State;
import org.springframework.jdbc.core.JdbcTemplate;

/** The disclosure table. Its rows are the lock under which both Tasks of a referral move. */
public final class Disclosures {

  private static final String ALL = "select * from disclosure where ";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  /** Disclosures kept in this database. */
  public Disclosures(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The disclosure of this id, as it stands. */
  Optional<Disclosure> find(String id) {
    return one(ALL + "id = ?", id);
  }

  /** Locks the disclosure of this id until the transaction ends. */
  public Optional<Disclosure> lock(String id) {
    return one(ALL + "id = ? for update", id);
  }

  /** The disclosure of the referral whose Task this is, in its requester's room, as it stands. */
  Optional<Disclosure> ofTask(String room, String task) {
    return one(ALL + "source_room = ? and source_task = ?", room, task);
  }

  /** Locks the disclosure of the referral whose Task this is, in its requester's room. */
  public Optional<Disclosure> lockBySource(String room, String task) {
    return one(ALL + "source_room = ? and source_task = ? for update", room, task);
  }

  /** Locks the disclosure whose Task copy this is, in its receiver's room. */
  public Optional<Disclosure> lockByTarget(String room, String task) {
    return one(ALL + "target_room = ? and target_task = ? for update", room, task);
  }

  /**
   * Locks what is not closed of a person's disclosures, in a fixed order so that no two wait in a
   * ring.
   */
  public List<Disclosure> lockOfPerson(String room, String patient) {
    return jdbc.query(
        ALL + "source_room = ? and source_patient = ? and state <> 'closed' order by id for update",
        Disclosures::row,
        room,
        patient);
  }

  /** Locks the open disclosures that this resource of a requester is part of. */
  public List<Disclosure> lockOfPart(String room, String type, String id) {
    return jdbc.query(
        ALL
            + "source_room = ? and state = 'open' and "
            + column(type)
            + " = ? order by id for update",
        Disclosures::row,
        room,
        id);
  }

  /** Whether this resource of a requester is part of a referral that crossed, or waits to. */
  public boolean involves(String room, String type, String id) {
    Integer found =
        jdbc.queryForObject(
            "select count(*) from disclosure where source_room = ? and state = 'open' and "
                + column(type)
                + " = ?",
            Integer.class,
            room,
            id);
    return found != null && found > 0;
  }

  /** Whether this id is, was or will be that of a copy in its receiver's room. */
  public boolean names(String room, String type, String id) {
    String sql = "select count(*) from disclosure where target_room = ? and target_";
    Integer found = jdbc.queryForObject(sql + part(type) + " = ?", Integer.class, room, id);
    return found != null && found > 0;
  }

  private static String column(String type) {
    return "source_" + part(type);
  }

  private static String part(String type) {
    return switch (type) {
      case "Task" -> "task";
      case "ServiceRequest" -> "request";
      case "Patient" -> "patient";
      default -> throw new IllegalArgumentException("no part of a referral: " + type);
    };
  }

  /** Ids of the open disclosures that this room sent or received. */
  List<String> openOf(String room) {
    return jdbc.queryForList(
        "select id from disclosure where state = 'open' and (source_room = ? or target_room = ?)",
        String.class,
        room,
        room);
  }

  /** Writes a new one. */
  public void add(Disclosure disclosure) {
    Side source = disclosure.source();
    Side target = disclosure.target();
    jdbc.update(
        "insert into disclosure (id, source_room, source_task, source_request, source_patient,"
            + " target_room, target_task, target_request, target_patient, stage, status, state,"
            + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?)",
        disclosure.id(),
        source.room(),
        source.task(),
        source.request(),
        source.patient(),
        target.room(),
        target.task(),
        target.request(),
        target.patient(),
        word(disclosure.stage()),
        disclosure.status().toCode(),
        Timestamp.from(clock.instant()));
  }

  /** Writes what can change: stage, status, end and state. */
  public void update(Disclosure disclosure) {
    jdbc.update(
        "update disclosure set stage = ?, status = ?, until_at = ?, state = ?, closed_at = coalesce(closed_at, ?)"
            + " where id = ?",
        word(disclosure.stage()),
        disclosure.status().toCode(),
        timestamp(disclosure.until()),
        word(disclosure.state()),
        disclosure.open() ? null : Timestamp.from(clock.instant()),
        disclosure.id());
  }

  private Optional<Disclosure> one(String sql, Object... arguments) {
    return jdbc.query(sql, Disclosures::row, arguments).stream().findFirst();
  }

  private static Disclosure row(ResultSet row, int number) throws SQLException {
    Timestamp until = row.getTimestamp("until_at");
    return new Disclosure(
        row.getString("id"),
        side(row, "source_"),
        side(row, "target_"),
        Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
        TaskStatus.fromCode(row.getString("status")),
        until == null ? null : until.toInstant(),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
  }

  private static Side side(ResultSet row, String prefix) throws SQLException {
    return new Side(
        row.getString(prefix + "room"),
        row.getString(prefix + "task"),
        row.getString(prefix + "request"),
        row.getString(prefix + "patient"));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}
