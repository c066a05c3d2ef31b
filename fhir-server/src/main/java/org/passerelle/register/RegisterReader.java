package org.passerelle.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.door.Passage;
import org.passerelle.ledger.LedgerRows;
import org.passerelle.ledger.RecordedLine;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads what one room's ledger says of communications, the newest first. What was refused was not
 * communicated. Of a disclosure only this room's side is read: no method takes two rooms.
 */
final class RegisterReader {

  private static final String FROM =
      " from ledger_line l join crossing d on d.id = l.disclosure_id"
          + " where l.room = ? and l.outcome <> 'denied'";

  /** Which side of it this room is: a referral may be to the very room that made it. */
  private static final String REQUESTER =
      "(d.source_room = l.room and d.source_item = l.target_id)";

  private static final String PATIENT =
      "(case when " + REQUESTER + " then d.source_patient else d.target_patient end)";

  private static final String LINES =
      "select l.*, case when "
          + REQUESTER
          + " then 1 else 0 end as requester, "
          + PATIENT
          + " as patient"
          + FROM;

  private final JdbcTemplate jdbc;

  RegisterReader(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The place in this room's ledger of its line of this id; empty when it has none. */
  Optional<Long> place(String room, String id) {
    return jdbc
        .queryForList("select seq from ledger_line where room = ? and id = ?", Long.class, room, id)
        .stream()
        .findFirst();
  }

  /**
   * Some of this room's communications.
   *
   * @param patient id of this room's Patient; null for everybody
   * @param before only those at an earlier place; null for all
   * @param most how many at the most
   */
  List<Communication> of(String room, @Nullable String patient, @Nullable Long before, int most) {
    StringBuilder sql = new StringBuilder(LINES);
    List<Object> values = new ArrayList<>(List.of(room));
    if (patient != null) {
      sql.append(" and ").append(PATIENT).append(" = ?");
      values.add(patient);
    }
    if (before != null) {
      sql.append(" and l.seq < ?");
      values.add(before);
    }
    values.add(most);
    return jdbc.query(
        sql.append(" order by l.seq desc fetch first ? rows only").toString(),
        RegisterReader::row,
        values.toArray());
  }

  private static Communication row(ResultSet row, int number) throws SQLException {
    RecordedLine recorded = LedgerRows.read(row, number);
    boolean requester = row.getInt("requester") == 1;
    boolean answers = Passage.of(recorded.line().passage()).answers();
    return new Communication(recorded, requester != answers, row.getString("patient"));
  }
}
