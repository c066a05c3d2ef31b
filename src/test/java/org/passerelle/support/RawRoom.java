package org.passerelle.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Resource;
import org.passerelle.room.Room;
import org.passerelle.room.RoomStore;
import org.passerelle.room.Rooms;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What the storage's own tables hold of a room, current or not, seen by no rule of ours. */
public final class RawRoom {

  private static final String COLUMNS =
      "select table_name, column_name from information_schema.columns"
          + " where lower(table_name) like 'hfj_%' and lower(table_schema) = 'public'";

  private final World world;
  private final JdbcTemplate jdbc;
  private final String room;

  /** The tables of this world, as far as they are this room's. */
  public RawRoom(World world, String room) {
    this.world = world;
    this.jdbc = world.everything();
    this.room = room;
  }

  /** Lays this in the room, past every rule but the storage's own: a leak asks not who wrote it. */
  public void lay(Resource resource) {
    Room own = world.bean(Rooms.class).find(room).orElseThrow();
    world
        .bean(TransactionTemplate.class)
        .executeWithoutResult(status -> world.bean(RoomStore.class).save(own, resource));
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

  /** The number under which its rows are stored. */
  public int partition() {
    return Objects.requireNonNull(
        jdbc.queryForObject("select partition_id from room where name = ?", Integer.class, room));
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
    return RawRows.of(jdbc, table, "partition_id = ?", partition()).stream()
        .anyMatch(row -> patterns.stream().anyMatch(word -> word.matcher(row).find()));
  }
}
