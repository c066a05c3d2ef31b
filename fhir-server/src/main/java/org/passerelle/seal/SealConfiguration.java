package org.passerelle.seal;

import org.passerelle.access.Numbers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The sealer of the ledger of access, and its check. */
@Configuration(proxyBeanMethods = false)
public class SealConfiguration {

  @Bean
  SealStore sealStore(JdbcTemplate jdbc) {
    return new SealStore(jdbc);
  }

  @Bean
  Sealer sealer(SealStore store, Numbers numbers, TransactionTemplate transactions) {
    return new Sealer(store, numbers, transactions);
  }

  @Bean
  SealingTimer sealingTimer(Sealer sealer) {
    return new SealingTimer(sealer);
  }

  @Bean
  SealCheck sealCheck(SealStore store) {
    return new SealCheck(store);
  }
}
