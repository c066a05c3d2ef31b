package org.passerelle.incident;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The registers of incidents. */
@Configuration(proxyBeanMethods = false)
public class IncidentConfiguration {

  @Bean
  Incidents incidents(
      JdbcTemplate jdbc, TransactionTemplate transactions, Clock clock, Supplier<UUID> newIds) {
    return new Incidents(jdbc, transactions, clock, newIds);
  }
}
