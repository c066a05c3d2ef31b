package org.passerelle.job;

import org.springframework.context.SmartLifecycle;

/**
 * Starts jobs when everything is there, and stops them before the web server and the database go.
 */
final class SchedulerLifecycle implements SmartLifecycle {

  private final Schedulers schedulers;
  private volatile boolean running;

  SchedulerLifecycle(Schedulers schedulers) {
    this.schedulers = schedulers;
  }

  @Override
  public void start() {
    schedulers.start();
    running = true;
  }

  @Override
  public void stop() {
    schedulers.stop();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
