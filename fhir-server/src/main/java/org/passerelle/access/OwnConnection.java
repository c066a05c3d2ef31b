package org.passerelle.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One connection out of the pool, kept for one user: it never waits for one that a request holds.
 * What one use does is one transaction. After a failure, and after a rest when it no longer
 * answers, it is given back and another is taken.
 */
final class OwnConnection {

  private static final long REST_NANOS = 1_000_000_000L;
  private static final int ANSWERS_WITHIN_SECONDS = 2;

  private final DataSource pool;
  private @Nullable Connection connection;
  private long usedAt;

  OwnConnection(DataSource pool) {
    this.pool = pool;
  }

  /** Does this work on it, and commits. */
  synchronized void use(Consumer<JdbcOperations> work) {
    try {
      Connection open = open();
      work.accept(new JdbcTemplate(new SingleConnectionDataSource(open, true)));
      open.commit();
      usedAt = System.nanoTime();
    } catch (SQLException e) {
      close();
      throw new CannotGetJdbcConnectionException("no connection for the ledger of access", e);
    } catch (RuntimeException | Error failed) {
      close();
      throw failed;
    }
  }

  /** Gives it back, which undoes what was not committed; the next use takes another. */
  synchronized void close() {
    try (Connection given = connection) {
      connection = null;
    } catch (SQLException e) {
      connection = null; // it was broken, and is gone
    }
  }

  private Connection open() throws SQLException {
    Connection kept = connection;
    boolean rested = System.nanoTime() - usedAt > REST_NANOS;
    if (kept != null && (!rested || kept.isValid(ANSWERS_WITHIN_SECONDS))) {
      return kept;
    }
    close();
    Connection fresh = pool.getConnection();
    connection = fresh;
    fresh.setAutoCommit(false);
    return fresh;
  }
}
