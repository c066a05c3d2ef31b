package org.passerelle.job;

import org.passerelle.storage.Database;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Jobs that a process had taken when it was killed. Where only one process has the database open,
 * whoever had taken them is dead for certain, and they are free at once. Elsewhere another process
 * may be at them still: db-scheduler finds the dead by their silence, within seconds.
 */
final class LeftBehind {

  private final JdbcTemplate jdbc;
  private final Database database;

  LeftBehind(JdbcTemplate jdbc, Database database) {
    this.jdbc = jdbc;
    this.database = database;
  }

  /** Frees them; to be called before this process takes any. */
  void free() {
    if (database.ofOneProcess()) {
      jdbc.update(
          "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,"
              + " version = version + 1 where picked = true");
    }
  }
}
