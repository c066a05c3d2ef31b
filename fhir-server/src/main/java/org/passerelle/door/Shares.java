package org.passerelle.door;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.door.Share.Item;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of what persons had shown: the authority on it. */
public final class Shares {

  private static final String OPEN = "select * from share where state = 'open' and ";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  /** Shares kept in this database. */
  public Shares(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Writes a new one. */
  void add(Share share) {
    insert(share, "open");
  }

  /** Writes one that was refused: nothing passed. */
  void refused(Share share) {
    insert(share, "denied");
  }

  /** How often this item was shared with this room, or refused it. */
  int times(String room, String type, String id, String target) {
    Integer found =
        jdbc.queryForObject(
            "select count(*) from share where source_room = ? and type = ? and source_id = ?"
                + " and target_room = ?",
            Integer.class,
            room,
            type,
            id,
            target);
    return found == null ? 0 : found;
  }

  private void insert(Share share, String state) {
    LocalDate lastDay = share.lastDay();
    jdbc.update(
        "insert into share (id, source_room, type, source_id, source_version, source_patient,"
            + " consent, target_room, target_id, target_patient, seal, last_day, until_at, state,"
            + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        share.id(),
        share.source().room(),
        share.source().type(),
        share.source().id(),
        share.version(),
        share.source().patient(),
        share.consent(),
        share.target().room(),
        share.target().id(),
        share.target().patient(),
        share.seal(),
        lastDay == null ? null : lastDay.toString(),
        timestamp(share.until()),
        state,
        Timestamp.from(clock.instant()));
  }

  /** It ends at another moment. */
  void prolong(Share share) {
    jdbc.update("update share set until_at = ? where id = ?", timestamp(share.until()), share.id());
  }

  /** It is over. */
  void close(Share share) {
    jdbc.update(
        "update share set state = 'closed', closed_at = ? where id = ?",
        Timestamp.from(clock.instant()),
        share.id());
  }

  /** The one of this id, open or closed. */
  Optional<Share> find(String id) {
    return all("select * from share where id = ?", id).stream().findFirst();
  }

  /** The open one of the same item to the same room; at the most one. */
  Optional<Share> standing(Share other) {
    Share.Item item = other.source();
    return ofItem(item.room(), item.type(), item.id()).stream()
        .filter(share -> share.target().room().equals(other.target().room()))
        .findFirst();
  }

  /** The open ones of this item. */
  List<Share> ofItem(String room, String type, String id) {
    return all(OPEN + "source_room = ? and type = ? and source_id = ?", room, type, id);
  }

  /** The open ones of a person, as the room that shares knows them. */
  public List<Share> ofPerson(String room, String patient) {
    return all(OPEN + "source_room = ? and source_patient = ?", room, patient);
  }

  /** The open ones out of this room, into it, and into a room inside it. */
  List<Share> ofRoom(String room) {
    return all(
        OPEN
            + "(source_room = ? or target_room = ?"
            + " or target_room in (select room from inner_room where outer_room = ?))",
        room,
        room,
        room);
  }

  /**
   * Of these resources of a room, those that no share that lasts shows any more.
   *
   * @param keys {@code Type/id}
   */
  public Set<String> ended(String room, Collection<String> keys, Instant now) {
    if (keys.isEmpty()) {
      return Set.of();
    }
    String marks = String.join(", ", Collections.nCopies(keys.size(), "?"));
    List<Object> arguments = new ArrayList<>(List.of(room));
    keys.forEach(key -> arguments.add(key.substring(key.indexOf('/') + 1)));
    Set<String> known = new HashSet<>();
    Set<String> live = new HashSet<>();
    all("select * from share where target_room = ? and target_id in (" + marks + ")", arguments)
        .forEach(
            share -> {
              String key = share.target().type() + "/" + share.target().id();
              Instant until = share.until();
              boolean lasts = share.open() && (until == null || until.isAfter(now));
              (lasts ? live : known).add(key);
            });
    known.removeAll(live);
    return known;
  }

  private List<Share> all(String sql, Object... arguments) {
    return jdbc.query(sql + " order by id", Shares::row, arguments);
  }

  private List<Share> all(String sql, List<Object> arguments) {
    return all(sql, arguments.toArray());
  }

  private static Share row(ResultSet row, int number) throws SQLException {
    Timestamp until = row.getTimestamp("until_at");
    String lastDay = row.getString("last_day");
    return new Share(
        row.getString("id"),
        item(row, "source_"),
        row.getString("source_version"),
        row.getString("consent"),
        item(row, "target_"),
        row.getString("seal"),
        lastDay == null ? null : LocalDate.parse(lastDay),
        until == null ? null : until.toInstant(),
        row.getString("state").equals("open"));
  }

  private static Item item(ResultSet row, String prefix) throws SQLException {
    return new Item(
        row.getString(prefix + "room"),
        row.getString("type"),
        row.getString(prefix + "id"),
        row.getString(prefix + "patient"));
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}
