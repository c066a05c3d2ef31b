package org.passerelle.ledger;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ledger. */
@Configuration(proxyBeanMethods = false)
public class LedgerConfiguration {

  @Bean
  Ledger ledger(JdbcTemplate jdbc, Clock clock, Supplier<UUID> newIds) {
    return new Ledger(jdbc, clock, newIds);
  }

  @Bean
  ProvenanceProvider provenanceProvider(JdbcTemplate jdbc) {
    return new ProvenanceProvider(new LedgerReader(jdbc));
  }
}
