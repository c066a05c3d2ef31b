package org.passerelle.door;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.passerelle.job.JobHandler;
import org.passerelle.ledger.Ledger;
import org.passerelle.room.RoomStore;
import org.passerelle.room.Rooms;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The passage "emergency" through the door, its answers, and what ends it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlertSettings.class)
public class EmergencyConfiguration {

  @Bean
  EmergencyCopies emergencyCopies(JdbcTemplate jdbc, Clock clock) {
    return new EmergencyCopies(jdbc, clock);
  }

  @Bean
  Emergencies emergencies(JdbcTemplate jdbc, Clock clock) {
    return new Emergencies(jdbc, clock);
  }

  @Bean
  EmergencyContacts emergencyContacts(JdbcTemplate jdbc, TransactionTemplate transactions) {
    return new EmergencyContacts(jdbc, transactions);
  }

  @Bean
  EmergencyRecords emergencyRecords(
      Emergencies emergencies,
      EmergencyCopies copies,
      EmergencyContacts contacts,
      PersonLock persons,
      Ledger ledger) {
    return new EmergencyRecords(emergencies, copies, contacts, persons, ledger);
  }

  @Bean
  Endangered endangered(RoomStore store, Decisions decisions, Copies copies, Clock clock) {
    return new Endangered(store, decisions, copies, clock);
  }

  @Bean
  EmergencyDraft emergencyDraft(
      Decisions decisions,
      Endangered persons,
      CopyNames names,
      Supplier<UUID> newIds,
      AlertSettings settings) {
    return new EmergencyDraft(decisions, persons, names, newIds, settings);
  }

  @Bean
  Telling telling(
      RoomStore store,
      Decisions decisions,
      EmergencyRecords records,
      EmergencyDraft draft,
      Plans plans,
      TransactionTemplate transactions) {
    return new Telling(store, decisions, records, draft, plans, transactions);
  }

  @Bean
  Alerting alerting(
      EmergencyRecords records,
      EmergencyDraft draft,
      Telling telling,
      PlacesToTell places,
      Clock clock) {
    return new Alerting(records, draft, telling, places, clock);
  }

  @Bean
  PlacesToTell placesToTell(Rooms rooms, JdbcTemplate jdbc, EmergencyContacts contacts) {
    return new PlacesToTell(rooms, new PersonsClinics(jdbc), contacts);
  }

  @Bean
  StandingDown standingDown(
      RoomStore store,
      Decisions decisions,
      EmergencyRecords records,
      Plans plans,
      TransactionTemplate transactions) {
    return new StandingDown(store, decisions, records, plans, transactions);
  }

  @Bean
  Acknowledging acknowledging(
      RoomStore store,
      Decisions decisions,
      EmergencyRecords records,
      EmergencyDraft draft,
      StandingDown standingDown,
      Telling telling) {
    return new Acknowledging(store, decisions, records, draft, standingDown, telling);
  }

  @Bean
  AlertFollowUp alertFollowUp(RoomStore store, Decisions decisions, EmergencyRecords records) {
    return new AlertFollowUp(store, decisions, records);
  }

  @Bean
  JobHandler nextContactJob(ObjectProvider<Telling> telling) {
    return DoorJobs.nextContact(telling::getObject);
  }

  @Bean
  JobHandler endOfEmergencyJob(ObjectProvider<StandingDown> standingDown) {
    return DoorJobs.endOfEmergency(standingDown::getObject);
  }

  @Bean
  JobHandler expungeEmergencyJob(ObjectProvider<StandingDown> standingDown) {
    return DoorJobs.expungeEmergency(standingDown::getObject);
  }
}
