package org.passerelle.whosaw;

import java.time.Clock;
import java.time.ZoneId;
import org.passerelle.door.PersonLinks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who saw my information. */
@Configuration
public class WhoSawConfiguration {

  @Bean
  PersonClients personClients(JdbcTemplate jdbc) {
    return new PersonClients(jdbc);
  }

  @Bean
  WhoSaw whoSaw(JdbcTemplate jdbc) {
    return new WhoSaw(new PersonLinks(jdbc), new Trail(jdbc));
  }

  @Bean
  WhoSawProvider whoSawProvider(
      PersonClients clients, WhoSaw whoSaw, JdbcTemplate jdbc, Clock clock, ZoneId zone) {
    return new WhoSawProvider(clients, whoSaw, new Titles(jdbc), clock, zone);
  }
}
