package org.passerelle.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
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
        .query("select * from ledger_line where room = ? and id = ?", LedgerReader::row, room, id)
        .stream()
        .findFirst();
  }

  /** This room's lines about one of its resources, oldest first. */
  List<RecordedLine> about(String room, String type, String id) {
    return jdbc.query(
        "select * from ledger_line where room = ? and target_type = ? and target_id = ?"
            + " order by seq",
        LedgerReader::row,
        room,
        type,
        id);
  }

  private static RecordedLine row(ResultSet row, int number) throws SQLException {
    String facts = Objects.requireNonNullElse(row.getString("facts"), "");
    LedgerLine line =
        new LedgerLine(
            row.getString("room"),
            row.getString("disclosure_id"),
            row.getString("passage"),
            row.getString("outcome"),
            row.getString("reason"),
            row.getString("other_room"),
            row.getString("grounds"),
            facts.isEmpty() ? List.of() : List.of(facts.split(" ")),
            row.getString("target_type"),
            row.getString("target_id"));
    return new RecordedLine(row.getString("id"), row.getTimestamp("at").toInstant(), line);
  }
}
