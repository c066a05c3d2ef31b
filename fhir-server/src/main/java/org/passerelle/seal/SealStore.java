package org.passerelle.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.passerelle.access.AccessRows;
import org.passerelle.access.RecordedAccess;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of the seals, and the lines in the order in which they are sealed. */
final class SealStore {

  /** After a position; written so that both databases go by the index. */
  private static final String AFTER = "tx >= ? and (tx > ? or n > ?)";

  private final JdbcTemplate jdbc;

  SealStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Up to where lines were looked at. */
  Position sealedTo() {
    return looked("select last_tx, last_n from access_sealing");
  }

  /** The same, under the lock that one node has at a time, until its transaction ends. */
  Position lock() {
    return looked("select last_tx, last_n from access_sealing for update");
  }

  private Position looked(String sql) {
    return Objects.requireNonNull(jdbc.queryForObject(sql, SealStore::position));
  }

  void sealedTo(Position last) {
    jdbc.update("update access_sealing set last_tx = ?, last_n = ?", last.tx(), last.n());
  }

  /** Lines of all rooms after this position, of transactions with a lower number. */
  List<RecordedAccess> unsealed(Position after, long below, int most) {
    return jdbc.query(
        "select * from access_line where " + AFTER + " and tx < ? order by tx, n limit ?",
        AccessRows::read,
        after.tx(),
        after.tx(),
        after.n(),
        below,
        most);
  }

  /** Lines of one room after this position. */
  List<RecordedAccess> lines(String room, Position after, int most) {
    return jdbc.query(
        "select * from access_line where room = ? and " + AFTER + " order by room, tx, n limit ?",
        AccessRows::read,
        room,
        after.tx(),
        after.tx(),
        after.n(),
        most);
  }

  /** How many lines of a room stand after this position. */
  long count(String room, Position after) {
    Long count =
        jdbc.queryForObject(
            "select count(*) from access_line where room = ? and " + AFTER,
            Long.class,
            room,
            after.tx(),
            after.tx(),
            after.n());
    return Objects.requireNonNull(count);
  }

  /** The head of a room's chain; before its first seal, the start. */
  Seal head(String room) {
    return jdbc.query("select * from access_head where room = ?", SealStore::seal, room).stream()
        .findFirst()
        .orElse(Seal.before(room));
  }

  /** Seals of a room after this one. */
  List<Seal> seals(String room, long after, int most) {
    return jdbc.query(
        "select * from access_seal where room = ? and place > ? order by room, place limit ?",
        SealStore::seal,
        room,
        after,
        most);
  }

  /** Appends a seal. */
  void append(Seal seal) {
    jdbc.update(
        "insert into access_seal (line_count, last_tx, last_n, hash, place, room)"
            + " values (?, ?, ?, ?, ?, ?)",
        values(seal));
  }

  /** Moves the head of a room's chain. */
  void moveHead(Seal head) {
    int moved =
        jdbc.update(
            "update access_head set line_count = ?, last_tx = ?, last_n = ?, hash = ?, place = ?"
                + " where room = ?",
            values(head));
    if (moved == 0) {
      jdbc.update(
          "insert into access_head (line_count, last_tx, last_n, hash, place, room)"
              + " values (?, ?, ?, ?, ?, ?)",
          values(head));
    }
  }

  /** Every room that has a line, or had one: what was taken away is missed by what is left. */
  List<String> rooms() {
    return jdbc.queryForList(
        "select room from access_head union select room from access_seal"
            + " union select room from access_line order by room",
        String.class);
  }

  private static Object[] values(Seal seal) {
    return new Object[] {
      seal.lines(), seal.last().tx(), seal.last().n(), seal.hash(), seal.place(), seal.room()
    };
  }

  private static Seal seal(ResultSet row, int number) throws SQLException {
    return new Seal(
        row.getString("room"),
        row.getLong("place"),
        row.getLong("line_count"),
        position(row, number),
        row.getString("hash"));
  }

  private static Position position(ResultSet row, int number) throws SQLException {
    return new Position(row.getLong("last_tx"), row.getInt("last_n"));
  }
}
