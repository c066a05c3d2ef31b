package org.passerelle.authorisation;

import java.time.Clock;
import java.time.ZoneId;
import org.passerelle.job.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The authorisation of partners. Decision 0023. */
@Configuration(proxyBeanMethods = false)
public class AuthorisationConfiguration {

  @Bean
  Authorisations authorisations(
      JdbcTemplate jdbc, TransactionTemplate transactions, Jobs jobs, Clock clock, ZoneId zone) {
    return new Authorisations(jdbc, transactions, jobs, clock, zone);
  }

  @Bean
  RolesNow rolesNow(Clock clock, ZoneId zone) {
    return new RolesNow(clock, zone);
  }
}
