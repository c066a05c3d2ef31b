package org.passerelle.job;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Small work that each node does for itself every so often, and once more as it stops: a thread of
 * its own, from the start to the end of the application. A failure is logged by its kind alone, and
 * the work is tried again at the next turn.
 */
public final class NodeTimer implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(NodeTimer.class);
  private static final long LAST_TURN_SECONDS = 2;

  private final String name;
  private final Duration every;
  private final Runnable work;
  private volatile @Nullable ScheduledExecutorService timer;

  /**
   * A timer, not started yet.
   *
   * @param name of the thread
   * @param every from the end of one turn to the next
   */
  public NodeTimer(String name, Duration every, Runnable work) {
    this.name = name;
    this.every = every;
    this.work = work;
  }

  @Override
  public void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            turns -> {
              Thread thread = new Thread(turns, name);
              thread.setDaemon(true);
              return thread;
            });
    started.scheduleWithFixedDelay(
        this::turn, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    timer = started;
  }

  private void turn() {
    try {
      work.run();
    } catch (RuntimeException failed) {
      LOG.error("{} failed; tried again soon: {}", name, failed.getClass());
    }
  }

  /** Lets a turn under way end: an interrupt within a write would close H2's file. */
  @Override
  public void stop() {
    ScheduledExecutorService stopped = timer;
    timer = null;
    if (stopped == null) {
      return;
    }
    stopped.execute(this::turn);
    stopped.shutdown();
    try {
      stopped.awaitTermination(LAST_TURN_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return timer != null;
  }
}
