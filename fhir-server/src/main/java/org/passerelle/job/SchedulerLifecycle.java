package org.passerelle.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.context.SmartLifecycle;

/**
 * Starts jobs when everything is there, and stops them before the web server and the database go.
 */
final class SchedulerLifecycle implements SmartLifecycle {

  private final Scheduler scheduler;
  private final LeftBehind leftBehind;
  private volatile boolean running;

  SchedulerLifecycle(Scheduler scheduler, LeftBehind leftBehind) {
    this.scheduler = scheduler;
    this.leftBehind = leftBehind;
  }

  @Override
  public void start() {
    leftBehind.free();
    scheduler.start();
    running = true;
  }

  @Override
  public void stop() {
    scheduler.stop();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
