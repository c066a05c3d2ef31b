package org.passerelle.access;

import java.util.Objects;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Numbers for a database that one process alone has open: what it began is known here, and what a
 * process before it had open ended with that process.
 */
final class EmbeddedNumbers implements Numbers {

  private final TreeSet<Long> open = new TreeSet<>();
  private long next;

  /**
   * Numbers from here on.
   *
   * @param next higher than any in the ledger
   */
  EmbeddedNumbers(long next) {
    this.next = next;
  }

  /** Numbers that are higher than any in the ledger. */
  static EmbeddedNumbers on(JdbcTemplate jdbc) {
    Long highest = jdbc.queryForObject("select " + AccessTable.HIGHEST, Long.class);
    return new EmbeddedNumbers(Objects.requireNonNull(highest) + 1);
  }

  @Override
  public String sql() {
    return "?";
  }

  @Override
  public synchronized long begin() {
    open.add(next);
    return next++;
  }

  @Override
  public synchronized void end(long parameter) {
    open.remove(parameter);
  }

  @Override
  public synchronized long low() {
    return open.isEmpty() ? next : open.first();
  }
}
