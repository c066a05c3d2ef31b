package org.passerelle.seal;

import java.time.Duration;
import org.passerelle.access.Numbers;
import org.passerelle.job.NodeTimer;
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

  /** On each node: a line waits at most a few seconds. */
  @Bean
  NodeTimer sealingTimer(Sealer sealer) {
    return new NodeTimer("access-sealer", Duration.ofSeconds(1), sealer::seal);
  }

  @Bean
  SealCheck sealCheck(SealStore store) {
    return new SealCheck(store);
  }
}
