package org.passerelle.routes;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.CamelContext;
import org.passerelle.notice.NoticeRoad;
import org.passerelle.notice.NoticeSettings;
import org.passerelle.routes.notice.CamelNoticeRoad;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The roads, ready before the first job runs and there until the last one ended. */
@Configuration(proxyBeanMethods = false)
public class CamelConfiguration {

  /** Ends calls that take too long. */
  @Bean(destroyMethod = "shutdownNow")
  ScheduledExecutorService clockwork() {
    return Executors.newSingleThreadScheduledExecutor(
        work -> {
          Thread thread = new Thread(work, "notice-deadline");
          thread.setDaemon(true);
          return thread;
        });
  }

  @Bean(initMethod = "start", destroyMethod = "stop")
  CamelContext camel(NoticeSettings settings, ScheduledExecutorService clockwork, Clock clock) {
    return Roads.of(settings, clockwork, clock);
  }

  @Bean
  NoticeRoad noticeRoad(CamelContext camel) {
    return new CamelNoticeRoad(camel.createProducerTemplate());
  }
}
