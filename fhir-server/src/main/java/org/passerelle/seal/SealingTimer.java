package org.passerelle.seal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Has the sealer look every second, on each node: a line waits at most a few seconds. */
final class SealingTimer implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SealingTimer.class);
  private static final long SECONDS = 1;
  private static final long LAST_SEAL_SECONDS = 2;

  private final Sealer sealer;
  private volatile @Nullable ScheduledExecutorService timer;

  SealingTimer(Sealer sealer) {
    this.sealer = sealer;
  }

  @Override
  public void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "access-sealer");
              thread.setDaemon(true);
              return thread;
            });
    started.scheduleWithFixedDelay(this::seal, SECONDS, SECONDS, TimeUnit.SECONDS);
    timer = started;
  }

  private void seal() {
    try {
      sealer.seal();
    } catch (RuntimeException failed) {
      LOG.error("lines of access were not sealed; tried again soon: {}", failed.getClass());
    }
  }

  /** Lets a seal under way end: an interrupt within a write would close H2's file. */
  @Override
  public void stop() {
    ScheduledExecutorService stopped = timer;
    timer = null;
    if (stopped == null) {
      return;
    }
    stopped.shutdown();
    try {
      stopped.awaitTermination(LAST_SEAL_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return timer != null;
  }
}
