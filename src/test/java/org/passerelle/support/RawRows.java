package org.passerelle.support;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of any table as text, to be searched. */
public final class RawRows {

  private RawRows() {}

  /**
   * The rows of this table, each one a text with a line a column; bytes are read as letters.
   *
   * @param where condition in SQL, with a mark for each argument
   */
  public static List<String> of(
      JdbcTemplate jdbc, String table, String where, Object... arguments) {
    return jdbc.query(
        "select * from " + table + " where " + where, (row, number) -> text(row), arguments);
  }

  private static String text(ResultSet row) throws SQLException {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      Object value = row.getObject(i);
      boolean bytes = value instanceof byte[];
      text.append(
              bytes
                  ? new String((byte[]) value, StandardCharsets.ISO_8859_1)
                  : Objects.toString(row.getString(i), ""))
          .append('\n');
    }
    return text.toString();
  }
}
