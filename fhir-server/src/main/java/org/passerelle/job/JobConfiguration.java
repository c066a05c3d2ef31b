package org.passerelle.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.passerelle.storage.Schema;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The scheduler that runs durable jobs: at once after commit, and again after a crash. */
@Configuration
public class JobConfiguration {

  private static final int THREADS = 6;
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);

  /** A process that was silent for so many heartbeats is dead, and its jobs are free: 8 seconds. */
  private static final int MISSED_HEARTBEATS = 4;

  private static final Duration FIRST_RETRY = Duration.ofMillis(500);
  private static final double BACK_OFF = 2.0;

  @Bean
  Jobs jobs(ObjectProvider<Scheduler> scheduler, Clock clock) {
    return new ScheduledJobs(scheduler::getObject, clock);
  }

  @Bean(destroyMethod = "")
  Scheduler scheduler(DataSource dataSource, List<JobHandler> handlers, Clock clock) {
    List<Task<?>> tasks = handlers.stream().<Task<?>>map(JobConfiguration::task).toList();
    return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), tasks)
        .threads(THREADS)
        .pollingInterval(POLL)
        .heartbeatInterval(HEARTBEAT)
        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
        .clock(clock::instant)
        .failureLogging(com.github.kagkarlsson.scheduler.logging.LogLevel.WARN, false)
        .build();
  }

  private static Task<?> task(JobHandler handler) {
    return Tasks.oneTime(handler.job())
        .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY, BACK_OFF))
        .execute((instance, context) -> handler.run(instance.getId()));
  }

  @Bean
  LeftBehind leftBehind(JdbcTemplate jdbc, Schema schema) {
    return new LeftBehind(jdbc, schema.database());
  }

  @Bean
  SmartLifecycle schedulerLifecycle(Scheduler scheduler, LeftBehind leftBehind) {
    return new SchedulerLifecycle(scheduler, leftBehind);
  }
}
