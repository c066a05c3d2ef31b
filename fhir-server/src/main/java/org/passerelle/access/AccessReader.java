package org.passerelle.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads lines of one room's ledger of access; no method takes two rooms. */
final class AccessReader {

  /** Whom a line is about, where the index names one person under an id of the line's own room. */
  private static final String PERSON =
      "(select min(p.patient) from access_person p where p.tx = l.tx and p.n = l.n"
          + " and p.room = l.room having count(distinct p.patient) = 1)";

  private final JdbcTemplate jdbc;

  AccessReader(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The wanted lines, the newest first. */
  List<ShownLine> find(Wanted wanted, int offset, int most) {
    List<Object> values = new ArrayList<>(wanted.values());
    values.add(most);
    values.add(offset);
    return jdbc.query(
        "select l.*, "
            + PERSON
            + " as person from access_line l where "
            + wanted.where()
            + " order by tx desc, n desc limit ? offset ?",
        AccessReader::shown,
        values.toArray());
  }

  private static ShownLine shown(ResultSet row, int number) throws SQLException {
    return new ShownLine(AccessRows.read(row, number).line(), row.getString("person"));
  }
}
