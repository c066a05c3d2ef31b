package org.passerelle.access;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Writes the lines of all who wait in one commit: one thread, with a connection of its own, takes
 * whatever came while it was committing the group before. Who waits holds no connection; and if one
 * ever did, the committer needs none of theirs.
 */
final class GroupCommit implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
  private static final int MOST_WAITING = 10_000;
  private static final int MOST_TOGETHER = 500;
  private static final long PATIENCE_SECONDS = 20;
  private static final long LAST_COMMIT_SECONDS = 5;

  /** Starts before the web server, and stops after its last answer. */
  private static final int PHASE = 0;

  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(MOST_WAITING);
  private final OwnConnection connection;
  private final AccessTable table;
  private final Numbers numbers;
  private volatile boolean running;
  private Thread committer = new Thread(this::run, "access-ledger");

  GroupCommit(OwnConnection connection, AccessTable table, Numbers numbers) {
    this.connection = connection;
    this.table = table;
    this.numbers = numbers;
  }

  /**
   * Returns when these lines are committed.
   *
   * @throws UnwrittenException when they are not, or nobody knows
   */
  void write(List<IndexedLine> lines) {
    Waiting waiting = new Waiting(lines, new CompletableFuture<>());
    if (!running || !queue.offer(waiting)) {
      throw new UnwrittenException("the ledger of access takes no lines", null);
    }
    try {
      waiting.written.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnwrittenException("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new UnwrittenException("a line of the ledger of access was not written", e);
    }
  }

  private void run() {
    List<Waiting> group = new ArrayList<>();
    while (running || !queue.isEmpty()) {
      try {
        group.add(queue.take());
      } catch (InterruptedException nobodyOfOurs) {
        continue;
      }
      queue.drainTo(group, MOST_TOGETHER - 1);
      commit(group);
      group.clear();
    }
  }

  private void commit(List<Waiting> group) {
    List<IndexedLine> lines = group.stream().flatMap(w -> w.lines.stream()).toList();
    long number = numbers.begin();
    try {
      connection.use(jdbc -> table.insert(jdbc, number, lines));
      group.forEach(waiting -> waiting.written.complete(null));
    } catch (RuntimeException | Error failed) {
      // The driver's message could hold a row: nothing of it is printed.
      LOG.error("{} lines of access were not written: {}", lines.size(), failed.getClass());
      group.forEach(waiting -> waiting.written.completeExceptionally(failed));
    } finally {
      numbers.end(number);
    }
  }

  @Override
  public synchronized void start() {
    running = true;
    committer = new Thread(this::run, "access-ledger");
    committer.setDaemon(true);
    committer.start();
  }

  @Override
  public synchronized void stop() {
    running = false;
    // Woken, never interrupted: an interrupt within a write would close H2's file.
    queue.add(new Waiting(List.of(), new CompletableFuture<>()));
    try {
      committer.join(TimeUnit.SECONDS.toMillis(LAST_COMMIT_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connection.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  private record Waiting(List<IndexedLine> lines, CompletableFuture<Void> written) {}
}
