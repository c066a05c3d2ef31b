package org.passerelle.access;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads lines of one room's ledger of access; no method takes two rooms. */
final class AccessReader {

  private final JdbcTemplate jdbc;

  AccessReader(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The wanted lines, the newest first. */
  List<AccessLine> find(Wanted wanted, int offset, int most) {
    List<Object> values = new ArrayList<>(wanted.values());
    values.add(most);
    values.add(offset);
    return jdbc
        .query(
            "select * from access_line where "
                + wanted.where()
                + " order by tx desc, n desc limit ? offset ?",
            AccessRows::read,
            values.toArray())
        .stream()
        .map(RecordedAccess::line)
        .toList();
  }
}
