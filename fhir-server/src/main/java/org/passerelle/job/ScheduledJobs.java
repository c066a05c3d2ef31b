package org.passerelle.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Jobs in db-scheduler's tables (decision 0005). */
final class ScheduledJobs implements Jobs {

  private final Function<String, Scheduler> schedulers;
  private final Clock clock;

  ScheduledJobs(Function<String, Scheduler> schedulers, Clock clock) {
    this.schedulers = schedulers;
    this.clock = clock;
  }

  @Override
  public void now(String job, String instance) {
    at(job, instance, clock.instant());
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            schedulers.apply(job).triggerCheckForDueExecutions();
          }
        });
  }

  @Override
  public void at(String job, String instance, Instant when) {
    schedulers.apply(job).scheduleIfNotExists(new TaskInstance<>(job, instance), when);
  }
}
