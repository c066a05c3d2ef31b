package org.passerelle.door;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.passerelle.job.JobHandler;
import org.passerelle.ledger.Ledger;
import org.passerelle.room.RoomStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A clinic's concern, what a circle hears of it, and what ends that. */
@Configuration(proxyBeanMethods = false)
public class ConcernConfiguration {

  @Bean
  ConcernCopies concernCopies(JdbcTemplate jdbc, Clock clock) {
    return new ConcernCopies(jdbc, clock);
  }

  @Bean
  ConcernRecords concernRecords(
      JdbcTemplate jdbc,
      ConcernCopies copies,
      Disclosures disclosures,
      PersonLock persons,
      Ledger ledger) {
    return new ConcernRecords(new Concerns(jdbc), copies, disclosures, persons, ledger);
  }

  @Bean
  PersonsCircles personsCircles(JdbcTemplate jdbc, Clock clock) {
    return new PersonsCircles(jdbc, clock);
  }

  @Bean
  ConcernDraft concernDraft(
      Decisions decisions,
      PersonsCircles circles,
      Endangered persons,
      Supplier<UUID> newIds,
      AlertSettings settings) {
    return new ConcernDraft(decisions, circles, persons, newIds, settings.concern());
  }

  @Bean
  RaisingConcern raisingConcern(
      Decisions decisions,
      Endangered persons,
      ConcernRecords records,
      Plans plans,
      Supplier<UUID> newIds) {
    return new RaisingConcern(decisions, persons, records, plans, newIds);
  }

  @Bean
  HearingConcern hearingConcern(
      RoomStore store,
      Decisions decisions,
      ConcernRecords records,
      ConcernDraft draft,
      Plans plans,
      TransactionTemplate transactions) {
    return new HearingConcern(store, decisions, records, draft, plans, transactions);
  }

  @Bean
  AnsweringConcern answeringConcern(RoomStore store, Decisions decisions, ConcernRecords records) {
    return new AnsweringConcern(store, decisions, records);
  }

  @Bean
  EndOfConcern endOfConcern(
      RoomStore store,
      Decisions decisions,
      ConcernRecords records,
      Plans plans,
      TransactionTemplate transactions) {
    return new EndOfConcern(store, decisions, records, plans, transactions);
  }

  @Bean
  JobHandler spreadConcernJob(ObjectProvider<HearingConcern> hearing) {
    return DoorJobs.spreadConcern(hearing::getObject);
  }

  @Bean
  JobHandler hearConcernJob(ObjectProvider<HearingConcern> hearing) {
    return DoorJobs.hearConcern(hearing::getObject);
  }

  @Bean
  JobHandler endOfConcernJob(ObjectProvider<EndOfConcern> ending) {
    return DoorJobs.endOfConcern(ending::getObject);
  }

  @Bean
  JobHandler endWithReferralJob(ObjectProvider<EndOfConcern> ending) {
    return DoorJobs.endWithReferral(ending::getObject);
  }

  @Bean
  JobHandler expungeConcernJob(ObjectProvider<EndOfConcern> ending) {
    return DoorJobs.expungeConcern(ending::getObject);
  }
}
