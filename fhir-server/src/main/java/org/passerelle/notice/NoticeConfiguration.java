package org.passerelle.notice;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.passerelle.job.JobHandler;
import org.passerelle.job.Jobs;
import org.passerelle.parked.ParkingPlace;
import org.passerelle.room.Rooms;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is to be told, to whom, and the job that tells; the road itself is another module's. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
public class NoticeConfiguration {

  @Bean
  Notices notices(JdbcTemplate jdbc, Jobs jobs, Supplier<UUID> newIds, Clock clock) {
    return new Notices(jdbc, jobs, newIds, clock);
  }

  @Bean
  WebhookRegistry webhookRegistry(
      JdbcTemplate jdbc,
      TransactionTemplate transactions,
      Rooms rooms,
      NoticeSettings settings,
      Clock clock) {
    return new WebhookRegistry(jdbc, transactions, rooms, settings, clock);
  }

  @Bean
  ParkingPlace parkedNotices(JdbcTemplate jdbc, Jobs jobs) {
    return new ParkedNotices(jdbc, jobs);
  }

  @Bean
  NoticeQueue noticeQueue(JdbcTemplate jdbc, Jobs jobs, Clock clock) {
    return new NoticeQueue(jdbc, jobs, clock);
  }

  @Bean
  JobHandler noticeJob(
      NoticeQueue queue,
      WebhookRegistry webhooks,
      ObjectProvider<NoticeRoad> road,
      NoticeSettings settings,
      TransactionTemplate transactions) {
    return new NoticeDelivery(queue, webhooks, road::getObject, settings, transactions);
  }
}
