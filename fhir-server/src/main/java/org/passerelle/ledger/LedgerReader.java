package org.passerelle.ledger;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads lines of one room's ledger; no method takes two rooms. */
public final class LedgerReader {

  private final JdbcTemplate jdbc;

  /** A reader of this database. */
  public LedgerReader(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The line of this id, when it is of this room. */
  Optional<RecordedLine> find(String room, String id) {
    return jdbc
        .query("select * from ledger_line where room = ? and id = ?", LedgerRows::read, room, id)
        .stream()
        .findFirst();
  }

  /** This room's lines about one of its resources, oldest first. */
  List<RecordedLine> about(String room, String type, String id) {
    return jdbc.query(
        "select * from ledger_line where room = ? and target_type = ? and target_id = ?"
            + " order by seq",
        LedgerRows::read,
        room,
        type,
        id);
  }
}
