package org.passerelle.canary;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.passerelle.parked.Parked;
import org.passerelle.support.LogLines;
import org.passerelle.support.RawRoom;
import org.passerelle.support.RawRows;
import org.passerelle.support.World;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Everything beside answers in which something of the planted room could stand: the rows that are
 * not its own, jobs, metrics, files, parked items, names of threads.
 */
final class Elsewhere {

  private static final String TABLES =
      "select table_name, column_name from information_schema.columns"
          + " where lower(table_schema) = 'public' order by table_name";

  private final World world;
  private final Canaries canaries;
  private final String room;

  /** A second before now: a file's time may lag behind the clock. */
  private final Instant since = Instant.now().minusSeconds(1);

  private final Map<String, Set<String>> found = new TreeMap<>();

  Elsewhere(World world, Canaries canaries, String room) {
    this.world = world;
    this.canaries = canaries;
    this.room = room;
  }

  /** Adds what of it stands in this text. */
  void look(String where, String text) {
    Set<String> in = canaries.in(text);
    if (!in.isEmpty()) {
      found.computeIfAbsent(where, any -> new TreeSet<>()).addAll(in);
    }
  }

  /** Adds what of it was logged, or printed past the log. */
  void look(LogLines log, CharSequence printed) {
    log.byLogger().forEach((logger, text) -> look("log of " + logger, text));
    look("printed", printed.toString());
  }

  /** What was found so far, by where; forgotten then. */
  Map<String, Set<String>> found() {
    Map<String, Set<String>> told = new TreeMap<>(found);
    found.clear();
    return told;
  }

  /** The same, each with the place where it was planted. */
  Map<String, Map<String, String>> told() {
    Map<String, Map<String, String>> told = new TreeMap<>();
    found().forEach((where, in) -> told.put(where, canaries.told(in)));
    return told;
  }

  /** Whatever the service holds now besides the planted room's rows. */
  void lookEverywhere() {
    look("parked", world.bean(Parked.class).list().toString());
    new Meters(world).all().forEach((name, text) -> look("metric " + name, text));
    new Written(since)
        .under(Path.of(System.getProperty("java.io.tmpdir")), world.bean(Path.class))
        .forEach((file, text) -> look("file " + file, text));
    threads();
    rows();
  }

  /** Names of what is running: looked at between requests. */
  void threads() {
    Thread.getAllStackTraces().keySet().forEach(thread -> look("thread", thread.getName()));
  }

  /** Rows of every table but those of the planted room itself. */
  private void rows() {
    JdbcTemplate jdbc = world.everything();
    int partition = new RawRoom(world, room).partition();
    tables(jdbc)
        .forEach(
            (table, columns) ->
                rows(jdbc, table, columns, partition)
                    .forEach(row -> look("table " + table.toLowerCase(Locale.ROOT), row)));
  }

  private List<String> rows(JdbcTemplate jdbc, String table, List<String> columns, int partition) {
    String quoted = "\"" + table + "\"";
    if (columns.contains("partition_id")) {
      String others = "partition_id is null or partition_id <> ?";
      return RawRows.of(jdbc, quoted, others, partition);
    }
    return columns.contains("room")
        ? RawRows.of(jdbc, quoted, "room is null or room <> ?", room)
        : RawRows.of(jdbc, quoted, "1 = 1");
  }

  private static Map<String, List<String>> tables(JdbcTemplate jdbc) {
    Map<String, List<String>> tables = new TreeMap<>();
    jdbc.query(
        TABLES,
        row -> {
          tables
              .computeIfAbsent(row.getString(1), any -> new ArrayList<>())
              .add(row.getString(2).toLowerCase(Locale.ROOT));
        });
    return tables;
  }
}
