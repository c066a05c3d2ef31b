package org.passerelle.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The lines of what one transaction writes: inserted in that transaction just before it commits, so
 * that work and lines are there together, or neither is.
 */
final class LinesOfWork implements TransactionSynchronization {

  private final JdbcTemplate jdbc;
  private final AccessTable table;
  private final Numbers numbers;
  private final List<IndexedLine> lines = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private final List<Visit> visits = new ArrayList<>();
  private @Nullable Long number;

  private LinesOfWork(JdbcTemplate jdbc, AccessTable table, Numbers numbers) {
    this.jdbc = jdbc;
    this.table = table;
    this.numbers = numbers;
  }

  /** The lines of the transaction under way. */
  static LinesOfWork current(JdbcTemplate jdbc, AccessTable table, Numbers numbers) {
    LinesOfWork current =
        (LinesOfWork) TransactionSynchronizationManager.getResource(LinesOfWork.class);
    if (current == null) {
      current = new LinesOfWork(jdbc, table, numbers);
      TransactionSynchronizationManager.registerSynchronization(current);
      TransactionSynchronizationManager.bindResource(LinesOfWork.class, current);
    }
    return current;
  }

  /**
   * Adds a line.
   *
   * @param visit is told when the line is committed; null when there is no request
   */
  void add(IndexedLine line, @Nullable Visit visit) {
    lines.add(line);
    keys.add(line.line().act().key());
    if (visit != null) {
      visits.add(visit);
    }
  }

  @Override
  public void suspend() {
    TransactionSynchronizationManager.unbindResource(LinesOfWork.class);
  }

  @Override
  public void resume() {
    TransactionSynchronizationManager.bindResource(LinesOfWork.class, this);
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    long begun = numbers.begin();
    number = begun;
    table.insert(jdbc, begun, lines);
  }

  @Override
  public void beforeCompletion() {
    TransactionSynchronizationManager.unbindResource(LinesOfWork.class);
  }

  @Override
  public void afterCompletion(int status) {
    Long begun = number;
    if (begun != null) {
      numbers.end(begun);
    }
    if (status == STATUS_COMMITTED) {
      visits.forEach(visit -> visit.wrote(keys));
    }
  }
}
