package org.passerelle.storage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The rooms whose rows the transaction under way may see and write: the one it was begun for, and
 * one more that the door, or the directory, opens in it. PostgreSQL holds the transaction to them
 * (decision 0006); elsewhere nothing is asked of the database.
 */
public final class OpenRooms {

  private static final int MOST = 2;
  private static final String TELL = "select set_config('passerelle.rooms', ?, true)";

  private final JdbcTemplate jdbc;
  private final boolean told;

  /** The lists of this thread's transactions, the innermost first: the outer ones are suspended. */
  private final ThreadLocal<Deque<List<Integer>>> lists = ThreadLocal.withInitial(ArrayDeque::new);

  private final ThreadLocal<@Nullable Integer> meant = new ThreadLocal<>();

  OpenRooms(DataSource dataSource, Database database) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.told = database.hasRowPolicies();
  }

  /** A transaction has begun for this room, or for none. */
  void begin(@Nullable Integer partition) {
    List<Integer> open = new ArrayList<>(MOST);
    Integer room = partition == null ? meant.get() : partition;
    if (room != null) {
      open.add(room);
      tell(open);
    }
    lists.get().push(open);
  }

  /** The innermost transaction has ended. */
  void end() {
    lists.get().poll();
    if (lists.get().isEmpty()) {
      lists.remove();
    }
  }

  /**
   * Opens a room in the transaction under way, which has two at the most: the first stays, since
   * the transaction is its own, and the second gives way. Does nothing outside a transaction: the
   * one that the call itself begins is for its room.
   *
   * @param leaving writes what is still to be written in the room that gives way
   */
  public void open(int partition, Runnable leaving) {
    List<Integer> open = lists.get().peek();
    if (open == null
        || open.contains(partition)
        || !TransactionSynchronizationManager.isActualTransactionActive()) {
      return;
    }
    if (open.size() == MOST) {
      leaving.run();
      open.remove(MOST - 1);
    }
    open.add(partition);
    tell(open);
  }

  /**
   * Transactions that this thread begins from now on without saying for which room are for this
   * one, until {@link #meanNone}. For the few calls of HAPI that do so, each named where it is
   * made.
   */
  public void mean(int partition) {
    meant.set(partition);
  }

  /** Transactions that say no room are for none again. */
  public void meanNone() {
    meant.remove();
  }

  private void tell(List<Integer> open) {
    if (told) {
      String list = open.stream().map(String::valueOf).collect(Collectors.joining(","));
      jdbc.queryForObject(TELL, String.class, list);
    }
  }
}
