package org.passerelle.job;

import java.util.List;
import org.passerelle.storage.Database;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Jobs that a process had taken when it was killed. Where only one process has the database open,
 * whoever had taken them is dead for certain, and they are free at once. Elsewhere another process
 * may be at them still: db-scheduler finds the dead by their silence, within seconds.
 */
final class LeftBehind {

  private static final List<String> TABLES = List.of("scheduled_tasks", "scheduled_calls");

  private final JdbcTemplate jdbc;
  private final Database database;

  LeftBehind(JdbcTemplate jdbc, Database database) {
    this.jdbc = jdbc;
    this.database = database;
  }

  /** Frees them; to be called before this process takes any. */
  void free() {
    if (database.ofOneProcess()) {
      TABLES.forEach(this::free);
    }
  }

  private void free(String table) {
    jdbc.update(
        "update "
            + table
            + " set picked = false, picked_by = null, last_heartbeat = null,"
            + " version = version + 1 where picked = true");
  }
}
