package org.passerelle.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Jobs in db-scheduler's table (decision 0005). */
final class ScheduledJobs implements Jobs {

  private final Supplier<Scheduler> scheduler;
  private final Clock clock;

  ScheduledJobs(Supplier<Scheduler> scheduler, Clock clock) {
    this.scheduler = scheduler;
    this.clock = clock;
  }

  @Override
  public void now(String job, String instance) {
    at(job, instance, clock.instant());
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            scheduler.get().triggerCheckForDueExecutions();
          }
        });
  }

  @Override
  public void at(String job, String instance, Instant when) {
    scheduler.get().scheduleIfNotExists(new TaskInstance<>(job, instance), when);
  }
}
