package org.passerelle.parked;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of all that is parked. */
@Configuration(proxyBeanMethods = false)
public class ParkedConfiguration {

  @Bean
  Parked parked(List<ParkingPlace> places, TransactionTemplate transactions) {
    return new Parked(places, transactions);
  }
}
