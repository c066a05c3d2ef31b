package org.passerelle.door;

import java.time.Clock;
import java.time.ZoneId;
import org.passerelle.authorisation.Authorisations;
import org.passerelle.job.JobHandler;
import org.passerelle.room.RoomStore;
import org.passerelle.room.Rooms;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** What a circle is told of its partners' authorisation, and whom they leave. Decision 0023. */
@Configuration(proxyBeanMethods = false)
public class PartnerConfiguration {

  @Bean
  PartnersPeople partnersPeople(
      RoomStore store,
      Rooms rooms,
      Authorisations authorisations,
      TransactionTemplate transactions,
      Clock clock,
      ZoneId zone) {
    return new PartnersPeople(store, rooms, authorisations, transactions, clock, zone);
  }

  @Bean
  WarningOfLapse warningOfLapse(
      Authorisations authorisations,
      PartnersPeople people,
      RoomStore store,
      Rooms rooms,
      TransactionTemplate transactions,
      Clock clock) {
    return new WarningOfLapse(authorisations, people, store, rooms, transactions, clock);
  }

  @Bean
  JobHandler warnOfLapseJob(ObjectProvider<WarningOfLapse> warning) {
    return DoorJobs.warnOfLapse(warning::getObject);
  }
}
