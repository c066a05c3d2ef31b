package org.passerelle.support;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the storage's own tables hold of a room, current or not, seen by no rule of ours. */
public final class RawRoom {

  private static final String COLUMNS =
      "select table_name, column_name from information_schema.columns"
          + " where lower(table_name) like 'hfj_%' and lower(table_schema) = 'public'";

  private final JdbcTemplate jdbc;
  private final String room;

  /** The tables of this world, as far as they are this room's. */
  public RawRoom(World world, String room) {
    this.jdbc = world.everything();
    this.room = room;
  }

  /** Tables with a row in which one of these is found as a whole word, whatever its case. */
  public List<String> tablesWith(List<String> words) {
    List<Pattern> patterns =
        words.stream()
            .map(
                word ->
                    Pattern.compile(
                        "(?<!\\w)" + Pattern.quote(word) + "(?!\\w)",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
            .toList();
    return tables().stream().filter(table -> holds(table, patterns)).toList();
  }

  private List<String> tables() {
    List<String> partitioned = new ArrayList<>();
    jdbc.query(
        COLUMNS,
        row -> {
          if (row.getString("column_name").equalsIgnoreCase("partition_id")) {
            partitioned.add(row.getString("table_name"));
          }
        });
    return partitioned;
  }

  private boolean holds(String table, List<Pattern> patterns) {
    Integer partition =
        jdbc.queryForObject("select partition_id from room where name = ?", Integer.class, room);
    return RawRows.of(jdbc, table, "partition_id = ?", partition).stream()
        .anyMatch(row -> patterns.stream().anyMatch(word -> word.matcher(row).find()));
  }
}
