package org.passerelle.whosaw;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.passerelle.door.PersonName;
import org.springframework.jdbc.core.JdbcTemplate;

/** The alerts that hold lines back. Whoever has one raised ends it; none is ever removed. */
public final class PersonAlerts {

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final Supplier<UUID> ids;

  PersonAlerts(JdbcTemplate jdbc, Clock clock, Supplier<UUID> ids) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Raises one.
   *
   * @param person the person, as one room knows them
   * @param heldRoom lines that name this room are held back; null for none
   * @param heldPassage lines of this passage are held back, of that room alone where both are
   *     given; null for none, but not for both
   * @param until when it ends by the clock; null when somebody will end it
   * @return its id
   */
  public String raise(
      PersonName person,
      @Nullable String heldRoom,
      @Nullable String heldPassage,
      @Nullable Instant until) {
    String id = ids.get().toString();
    jdbc.update(
        "insert into person_alert (id, room, patient, held_room, held_passage, since, until_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        id,
        person.room(),
        person.patient(),
        heldRoom,
        heldPassage,
        Timestamp.from(clock.instant()),
        until == null ? null : Timestamp.from(until));
    return id;
  }

  /**
   * Ends one: what it held back is told from now on.
   *
   * @return false when there is none of this id, or it was ended before
   */
  public boolean end(String id) {
    return jdbc.update(
            "update person_alert set ended_at = ? where id = ? and ended_at is null",
            Timestamp.from(clock.instant()),
            id)
        == 1;
  }

  /** All that were ever raised for the person of these names. */
  List<Alert> of(Set<PersonName> names) {
    return names.stream().map(this::of).flatMap(Collection::stream).toList();
  }

  private List<Alert> of(PersonName name) {
    return jdbc.query(
        "select * from person_alert where room = ? and patient = ?",
        PersonAlerts::row,
        name.room(),
        name.patient());
  }

  private static Alert row(ResultSet row, int number) throws SQLException {
    return new Alert(
        row.getString("held_room"),
        row.getString("held_passage"),
        instant(row.getTimestamp("until_at")),
        instant(row.getTimestamp("ended_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
