package org.passerelle.door;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.door.Emergency.State;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of dangers that were told of. */
public final class Emergencies {

  private final JdbcTemplate jdbc;
  private final Clock clock;

  /** Emergencies kept in this database. */
  public Emergencies(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Writes a new one. */
  void add(Emergency emergency) {
    jdbc.update(
        "insert into emergency (id, circle_room, patient, clinic_room, raised_by, state, held_by, until_at,"
            + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        emergency.id(),
        emergency.person().room(),
        emergency.person().patient(),
        emergency.clinic(),
        emergency.raisedBy(),
        word(emergency.state()),
        emergency.heldBy(),
        Timestamp.from(emergency.until()),
        Timestamp.from(clock.instant()));
  }

  /** It has come to this. */
  void come(String id, State state) {
    jdbc.update("update emergency set state = ? where id = ?", word(state), id);
  }

  /** The alert of this id holds it back from the person; null: they are told. */
  void hold(String id, @Nullable String heldBy) {
    jdbc.update("update emergency set held_by = ? where id = ?", heldBy, id);
  }

  /** Somebody else than who told of it has looked at it since. */
  void reviewed(String id) {
    jdbc.update(
        "update emergency set reviewed_at = ? where id = ?", Timestamp.from(clock.instant()), id);
  }

  /** The one of this id in this circle's room. */
  Optional<Emergency> find(String circle, String id) {
    return jdbc
        .query(
            "select * from emergency where id = ? and circle_room = ?",
            Emergencies::row,
            id,
            circle)
        .stream()
        .findFirst();
  }

  /** The one of this id. */
  Emergency get(String id) {
    return jdbc.query("select * from emergency where id = ?", Emergencies::row, id).get(0);
  }

  /**
   * The one about this person whose last contact still has time to answer; the latest of them.
   *
   * @param clinic name of the clinic that it is for; null for any
   * @param since only where a contact was told after this moment
   */
  Optional<Emergency> unanswered(
      PersonName person, @Nullable String clinic, Instant now, Instant since) {
    return jdbc
        .query(
            "select * from emergency e where circle_room = ? and patient = ? and state = 'open'"
                + " and until_at > ? and (cast(? as varchar(64)) is null or clinic_room = ?)"
                + " and exists (select 1 from emergency_copy c where c.emergency = e.id"
                + " and c.state = 'given' and c.created_at > ?) order by created_at desc",
            Emergencies::row,
            person.room(),
            person.patient(),
            Timestamp.from(now),
            clinic,
            clinic,
            Timestamp.from(since))
        .stream()
        .findFirst();
  }

  private static Emergency row(ResultSet row, int number) throws SQLException {
    return new Emergency(
        row.getString("id"),
        new PersonName(row.getString("circle_room"), row.getString("patient")),
        row.getString("clinic_room"),
        row.getString("raised_by"),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("held_by"),
        row.getTimestamp("until_at").toInstant());
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
