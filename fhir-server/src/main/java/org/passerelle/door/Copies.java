package org.passerelle.door;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which resources of a receiving room are copies, and by which disclosures they are there. */
public final class Copies {

  private final JdbcTemplate jdbc;

  /** Copies recorded in this database. */
  public Copies(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Records that this resource is there by this disclosure. */
  void add(String room, String type, String id, String disclosureId) {
    jdbc.update(
        "insert into disclosed_copy (room, type, id, disclosure_id) select ?, ?, ?, ?"
            + " where not exists (select 1 from disclosed_copy"
            + " where room = ? and type = ? and id = ? and disclosure_id = ?)",
        room,
        type,
        id,
        disclosureId,
        room,
        type,
        id,
        disclosureId);
  }

  /** Forgets that this resource is there by this disclosure; false when it was not. */
  boolean remove(String room, String type, String id, String disclosureId) {
    int forgotten =
        jdbc.update(
            "delete from disclosed_copy"
                + " where room = ? and type = ? and id = ? and disclosure_id = ?",
            room,
            type,
            id,
            disclosureId);
    return forgotten > 0;
  }

  /** Ids of the disclosures by which this resource is there, other than the one named. */
  List<String> othersOf(String room, String type, String id, String disclosureId) {
    return jdbc.queryForList(
        "select disclosure_id from disclosed_copy"
            + " where room = ? and type = ? and id = ? and disclosure_id <> ?",
        String.class,
        room,
        type,
        id,
        disclosureId);
  }

  /** Whether this resource of this room is a copy. */
  public boolean isCopy(String room, String type, String id) {
    return !jdbc.queryForList(
            "select disclosure_id from disclosed_copy where room = ? and type = ? and id = ?",
            String.class,
            room,
            type,
            id)
        .isEmpty();
  }

  /** Whether this room holds any copy at all. */
  public boolean anyIn(String room) {
    return !jdbc.queryForList(
            "select disclosure_id from disclosed_copy where room = ? fetch first 1 rows only",
            String.class,
            room)
        .isEmpty();
  }

  /**
   * Of these resources of a room, those that are copies by closed disclosures alone, or still hold
   * what a permit allowed that has ended by the clock: until they are rewritten they are not seen.
   *
   * @param keys {@code Type/id}
   */
  public Set<String> ended(String room, Collection<String> keys, Instant now) {
    if (keys.isEmpty()) {
      return Set.of();
    }
    String marks = String.join(", ", Collections.nCopies(keys.size(), "?"));
    Set<String> live = new HashSet<>();
    Set<String> lapsed = new HashSet<>();
    Set<String> known = new HashSet<>();
    jdbc.query(
        "select c.type, c.id, d.state, d.until_at from disclosed_copy c"
            + " join disclosure d on d.id = c.disclosure_id"
            + " where c.room = ? and c.id in ("
            + marks
            + ")",
        row -> {
          String key = row.getString("type") + "/" + row.getString("id");
          Timestamp until = row.getTimestamp("until_at");
          known.add(key);
          String state = row.getString("state");
          boolean over = until != null && !until.toInstant().isAfter(now);
          if (over && state.equals("open")) {
            lapsed.add(key);
          } else if (!over && !state.equals("closed")) {
            live.add(key);
          }
        },
        arguments(room, keys));
    live.removeAll(lapsed);
    known.removeAll(live);
    return known;
  }

  private static Object[] arguments(String room, Collection<String> keys) {
    List<Object> arguments = new java.util.ArrayList<>(List.of(room));
    keys.forEach(key -> arguments.add(key.substring(key.indexOf('/') + 1)));
    return arguments.toArray();
  }
}
