package org.passerelle.access;

import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * PostgreSQL's own numbers, over all nodes: no transaction below the snapshot's lower end is still
 * open. A database that was restored from a dump counts anew from a low number, so a base is added.
 */
final class PostgresNumbers implements Numbers {

  private static final String CURRENT = "pg_current_xact_id()::text::bigint";
  private static final String OLDEST_OPEN =
      "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

  private final JdbcTemplate jdbc;
  private final long base;

  private PostgresNumbers(JdbcTemplate jdbc, long base) {
    this.jdbc = jdbc;
    this.base = base;
  }

  /** Numbers that are higher than any in the ledger; to be made before a line is written. */
  static PostgresNumbers on(JdbcTemplate jdbc) {
    jdbc.update(
        "update access_sealing set base = "
            + AccessTable.HIGHEST
            + " + 1 where base + "
            + CURRENT
            + " <= "
            + AccessTable.HIGHEST);
    Long base = jdbc.queryForObject("select base from access_sealing", Long.class);
    return new PostgresNumbers(jdbc, Objects.requireNonNull(base));
  }

  @Override
  public String sql() {
    return "? + " + CURRENT;
  }

  @Override
  public long begin() {
    return base;
  }

  @Override
  public void end(long parameter) {
    // PostgreSQL knows by itself
  }

  @Override
  public long low() {
    Long open = jdbc.queryForObject(OLDEST_OPEN, Long.class);
    return base + Objects.requireNonNull(open);
  }
}
