package org.passerelle.whosaw;

import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import org.passerelle.door.PersonLinks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who saw my information. */
@Configuration(proxyBeanMethods = false)
public class WhoSawConfiguration {

  @Bean
  PersonClients personClients(JdbcTemplate jdbc) {
    return new PersonClients(jdbc);
  }

  @Bean
  PersonAlerts personAlerts(JdbcTemplate jdbc, Clock clock, Supplier<UUID> newIds) {
    return new PersonAlerts(jdbc, clock, newIds);
  }

  @Bean
  Titles titles(JdbcTemplate jdbc) {
    return new Titles(jdbc);
  }

  @Bean
  WhoSaw whoSaw(JdbcTemplate jdbc, PersonAlerts alerts, Titles titles) {
    return new WhoSaw(new PersonLinks(jdbc), new Trail(jdbc), alerts, titles);
  }

  @Bean
  WhoSawProvider whoSawProvider(
      PersonClients clients, WhoSaw whoSaw, Titles titles, Clock clock, ZoneId zone) {
    return new WhoSawProvider(clients, whoSaw, titles, clock, zone);
  }
}
