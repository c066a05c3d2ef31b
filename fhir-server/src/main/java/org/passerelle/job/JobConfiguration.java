package org.passerelle.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.passerelle.storage.Schema;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The schedulers that run durable jobs: at once after commit, and again after a crash. */
@Configuration(proxyBeanMethods = false)
public class JobConfiguration {

  private static final int THREADS = 6;
  private static final int OUTWARD_THREADS = 16; // they wait for others, and hold no connection
  private static final String OUTWARD_TABLE = "scheduled_calls";
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);

  /** A process that was silent for so many heartbeats is dead, and its jobs are free: 8 seconds. */
  private static final int MISSED_HEARTBEATS = 4;

  @Bean
  Jobs jobs(ObjectProvider<Schedulers> schedulers, Clock clock) {
    return new ScheduledJobs(job -> schedulers.getObject().of(job), clock);
  }

  @Bean(destroyMethod = "")
  Schedulers schedulers(DataSource dataSource, List<JobHandler> handlers, Clock clock) {
    DataSource joining = new TransactionAwareDataSourceProxy(dataSource);
    List<JobHandler> outward = handlers.stream().filter(JobHandler::callsOut).toList();
    List<JobHandler> within = handlers.stream().filter(job -> !job.callsOut()).toList();
    return new Schedulers(
        scheduler(joining, within, clock, THREADS, "scheduled_tasks"),
        scheduler(joining, outward, clock, OUTWARD_THREADS, OUTWARD_TABLE),
        outward.stream().map(JobHandler::job).collect(Collectors.toSet()));
  }

  private static Scheduler scheduler(
      DataSource dataSource, List<JobHandler> handlers, Clock clock, int threads, String table) {
    List<Task<?>> tasks = handlers.stream().<Task<?>>map(JobConfiguration::task).toList();
    return Scheduler.create(dataSource, tasks)
        .tableName(table)
        .threads(threads)
        .pollingInterval(POLL)
        .heartbeatInterval(HEARTBEAT)
        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
        .clock(clock::instant)
        .failureLogging(LogLevel.WARN, false)
        .build();
  }

  private static Task<?> task(JobHandler handler) {
    return Tasks.oneTime(handler.job())
        .onFailure(new CappedBackOff())
        .execute((instance, context) -> handler.run(instance.getId()));
  }

  @Bean
  LeftBehind leftBehind(JdbcTemplate jdbc, Schema schema) {
    return new LeftBehind(jdbc, schema.database());
  }

  @Bean
  SmartLifecycle schedulerLifecycle(Schedulers schedulers, LeftBehind leftBehind) {
    return new SchedulerLifecycle(schedulers, leftBehind);
  }
}
