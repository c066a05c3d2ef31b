package org.passerelle.alert;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import java.time.Clock;
import org.passerelle.door.Acknowledging;
import org.passerelle.door.AlertFollowUp;
import org.passerelle.door.AlertSettings;
import org.passerelle.door.Alerting;
import org.passerelle.door.AnsweringConcern;
import org.passerelle.door.RaisingConcern;
import org.passerelle.whosaw.PersonAlerts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The operations by which a danger is told of, answered and followed up. */
@Configuration(proxyBeanMethods = false)
public class AlertConfiguration {

  @Bean
  Untold untold(Alerting alerting, PersonAlerts alerts, AlertSettings settings, Clock clock) {
    return new Untold(alerting, alerts, settings.untold(), clock);
  }

  @Bean
  AlertProvider alertProvider(
      Alerting alerting, Untold untold, AlertSettings settings, TransactionTemplate transactions) {
    return new AlertProvider(alerting, untold, settings, transactions);
  }

  @Bean
  AlertAnswerProvider alertAnswerProvider(
      Acknowledging acknowledging,
      AnsweringConcern concerns,
      AlertFollowUp followUp,
      Untold untold,
      TransactionTemplate transactions) {
    return new AlertAnswerProvider(acknowledging, concerns, followUp, untold, transactions);
  }

  @Bean
  ConcernProvider concernProvider(
      RaisingConcern raising, Untold untold, TransactionTemplate transactions) {
    return new ConcernProvider(raising, untold, transactions);
  }

  @Bean
  Accepted accepted(IInterceptorService interceptors) {
    Accepted accepted = new Accepted();
    interceptors.registerInterceptor(accepted);
    return accepted;
  }
}
