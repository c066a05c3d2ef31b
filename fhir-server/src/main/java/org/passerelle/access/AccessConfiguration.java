package org.passerelle.access;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.passerelle.job.NodeTimer;
import org.passerelle.served.Served;
import org.passerelle.storage.Schema;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ledger of access: what writes its lines, and what shows them. */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {

  /** Behind Spring Security's filters, in front of the rim. */
  private static final int BEFORE_RIM = -1;

  @Bean
  Numbers accessNumbers(JdbcTemplate jdbc, Schema schema) {
    return schema.database().ofOneProcess() ? EmbeddedNumbers.on(jdbc) : PostgresNumbers.on(jdbc);
  }

  @Bean
  GroupCommit accessGroupCommit(DataSource pool, Numbers numbers) {
    return new GroupCommit(new OwnConnection(pool), new AccessTable(numbers), numbers);
  }

  @Bean
  AccessLedger accessLedger(
      JdbcTemplate jdbc, Numbers numbers, GroupCommit group, Clock clock, Supplier<UUID> newIds) {
    return new AccessLedger(jdbc, numbers, group, clock, newIds);
  }

  @Bean
  Witness witness(AccessLedger ledger, FhirContext fhir, MeterRegistry meters) {
    return new Witness(ledger, new Acts(fhir, Served.standard()), meters);
  }

  @Bean
  Floods floods(AccessLedger ledger, Supplier<UUID> newIds) {
    return new Floods(ledger, newIds);
  }

  @Bean
  NodeTimer floodTimer(Floods floods) {
    return new NodeTimer("access-floods", Duration.ofMinutes(1), floods::write);
  }

  @Bean
  ShownHook shownHook(Witness witness, IInterceptorService interceptors) {
    ShownHook hook = new ShownHook(witness);
    interceptors.registerInterceptor(hook);
    return hook;
  }

  @Bean
  WrittenHook writtenHook(AccessLedger ledger, IInterceptorService interceptors) {
    WrittenHook hook = new WrittenHook(ledger);
    interceptors.registerInterceptor(hook);
    return hook;
  }

  @Bean
  FilterRegistrationBean<AccessFilter> accessFilter(Supplier<UUID> newIds) {
    FilterRegistrationBean<AccessFilter> filter =
        new FilterRegistrationBean<>(new AccessFilter(newIds));
    filter.addUrlPatterns("/fhir/*");
    filter.setOrder(BEFORE_RIM);
    return filter;
  }

  @Bean
  AuditEventProvider auditEventProvider(JdbcTemplate jdbc) {
    return new AuditEventProvider(new AccessReader(jdbc));
  }
}
