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
import org.passerelle.door.Concern.Copy;
import org.passerelle.door.Concern.State;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of what circles heard of clinics' concerns: the authority on what lies there. */
public final class ConcernCopies {

  private static final String FROM =
      " from concern_copy x join disclosure d on d.id = x.disclosure";

  /** Of two moments, which are now. */
  private static final String OVER =
      "(x.state = 'left' or x.until_at <= ? or d.state <> 'open'"
          + " or d.status not in ("
          + PersonsCircles.UNDER_WAY
          + ") or (d.until_at is not null and d.until_at <= ?))";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  /** Copies recorded in this database. */
  public ConcernCopies(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Writes a new one. */
  void add(Copy copy) {
    jdbc.update(
        "insert into concern_copy (id, concern, disclosure, circle_room, target_patient, state,"
            + " until_at, created_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
        copy.id(),
        copy.concern(),
        copy.disclosure(),
        copy.person().room(),
        copy.person().patient(),
        word(copy.state()),
        Timestamp.from(copy.until()),
        Timestamp.from(clock.instant()));
  }

  /** It has come to this. */
  void come(Copy copy, State state) {
    jdbc.update("update concern_copy set state = ? where id = ?", word(state), copy.id());
  }

  /** The one of this id. */
  Copy get(String id) {
    return all("select * from concern_copy where id = ?", id).get(0);
  }

  /** The one of this id in this circle, while it lies there. */
  Optional<Copy> at(String circle, String id) {
    Timestamp now = Timestamp.from(clock.instant());
    return all(
            "select x.*" + FROM + " where x.id = ? and x.circle_room = ? and not " + OVER,
            id,
            circle,
            now,
            now)
        .stream()
        .findFirst();
  }

  /** Those that lie there by this referral, by the record. */
  List<Copy> by(String disclosure) {
    return all("select * from concern_copy where disclosure = ? and state <> 'left'", disclosure);
  }

  /** Whether the circle heard this very one. */
  boolean heard(String concern, PersonName person) {
    return !all(
            "select * from concern_copy where concern = ? and circle_room = ?"
                + " and target_patient = ?",
            concern,
            person.room(),
            person.patient())
        .isEmpty();
  }

  /**
   * Whether one by this referral was heard since then, to which nobody sees yet, that stays for a
   * while and says as much.
   *
   * @param untold whether it must say that the person is not to be told
   */
  boolean waits(String disclosure, Instant since, Instant stays, boolean untold) {
    return !all(
            "select x.* from concern_copy x join concern c on c.id = x.concern"
                + " where x.disclosure = ? and x.state = 'given'"
                + " and x.created_at > ? and x.until_at > ? and (c.untold or not ?)",
            disclosure,
            Timestamp.from(since),
            Timestamp.from(stays),
            untold)
        .isEmpty();
  }

  /**
   * Of these resources of a circle, those that are no longer there: by a record, by the clock, or
   * because the referral by which they are there is over.
   *
   * @param keys {@code Communication/id}
   */
  public Set<String> ended(String circle, Collection<String> keys, Instant now) {
    if (keys.isEmpty()) {
      return Set.of();
    }
    Timestamp at = Timestamp.from(now);
    List<Object> arguments = new ArrayList<>(List.of(circle, at, at));
    keys.forEach(key -> arguments.add(key.substring(key.indexOf('/') + 1)));
    return new HashSet<>(
        jdbc.queryForList(
            "select 'Communication/' || x.id"
                + FROM
                + " where x.circle_room = ? and "
                + OVER
                + " and x.id in ("
                + String.join(", ", Collections.nCopies(keys.size(), "?"))
                + ")",
            String.class,
            arguments.toArray()));
  }

  private List<Copy> all(String sql, Object... arguments) {
    return jdbc.query(sql, ConcernCopies::row, arguments);
  }

  private static Copy row(ResultSet row, int number) throws SQLException {
    return new Copy(
        row.getString("id"),
        row.getString("concern"),
        row.getString("disclosure"),
        new PersonName(row.getString("circle_room"), row.getString("target_patient")),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getTimestamp("until_at").toInstant());
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
