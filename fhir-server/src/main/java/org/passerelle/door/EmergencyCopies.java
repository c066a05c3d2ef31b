package org.passerelle.door;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.passerelle.door.Emergency.Copy;
import org.passerelle.door.Emergency.CopyState;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of what contacts were told of dangers: the authority on what lies in their trays. */
public final class EmergencyCopies {

  private final JdbcTemplate jdbc;
  private final Clock clock;

  /** Copies recorded in this database. */
  public EmergencyCopies(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Writes a new one, which ends then by the clock. */
  void add(Copy copy, Instant until) {
    jdbc.update(
        "insert into emergency_copy (id, emergency, turn, tray_room, target_id, target_patient, state,"
            + " until_at, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        copy.id(),
        copy.emergency(),
        copy.turn(),
        copy.tray(),
        copy.target(),
        copy.patient(),
        word(copy.state()),
        Timestamp.from(until),
        Timestamp.from(clock.instant()));
  }

  /** It has come to this. */
  void come(Copy copy, CopyState state) {
    jdbc.update("update emergency_copy set state = ? where id = ?", word(state), copy.id());
  }

  /** The one of this id. */
  Copy get(String id) {
    return all("select * from emergency_copy where id = ?", id).get(0);
  }

  /** The one that is this resource of this tray, unless it has left. */
  Optional<Copy> at(String tray, String target) {
    return all(
            "select * from emergency_copy where tray_room = ? and target_id = ? and state in ('given', 'taken')",
            tray,
            target)
        .stream()
        .findFirst();
  }

  /** All of one danger, those that have left too, in the order in which they were told. */
  List<Copy> of(String emergency) {
    return all("select * from emergency_copy where emergency = ? order by turn", emergency);
  }

  /**
   * Of these resources of a tray, those that are no longer there, by a record or by the clock.
   *
   * @param keys {@code Type/id}
   */
  public Set<String> ended(String tray, Collection<String> keys, Instant now) {
    if (keys.isEmpty()) {
      return Set.of();
    }
    List<Object> arguments = new ArrayList<>(List.of(tray, Timestamp.from(now)));
    keys.forEach(key -> arguments.add(key.substring(key.indexOf('/') + 1)));
    return new HashSet<>(
        jdbc.queryForList(
            "select 'Communication/' || target_id from emergency_copy"
                + " where tray_room = ? and (state not in ('given', 'taken') or until_at <= ?) and target_id in ("
                + String.join(", ", Collections.nCopies(keys.size(), "?"))
                + ")",
            String.class,
            arguments.toArray()));
  }

  private List<Copy> all(String sql, Object... arguments) {
    return jdbc.query(sql, EmergencyCopies::row, arguments);
  }

  private static Copy row(ResultSet row, int number) throws SQLException {
    return new Copy(
        row.getString("id"),
        row.getString("emergency"),
        row.getInt("turn"),
        row.getString("tray_room"),
        row.getString("target_id"),
        row.getString("target_patient"),
        CopyState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
  }

  private static String word(CopyState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
