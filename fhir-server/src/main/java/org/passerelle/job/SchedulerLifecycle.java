package org.passerelle.job;

import org.springframework.context.SmartLifecycle;

/**
 * Starts jobs when everything is there, and stops them before the web server and the database go.
 */
final class SchedulerLifecycle implements SmartLifecycle {

  private final Schedulers schedulers;
  private final LeftBehind leftBehind;
  private volatile boolean running;

  SchedulerLifecycle(Schedulers schedulers, LeftBehind leftBehind) {
    this.schedulers = schedulers;
    this.leftBehind = leftBehind;
  }

  @Override
  public void start() {
    leftBehind.free();
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
