package org.passerelle.door;

import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import org.passerelle.job.JobHandler;
import org.passerelle.job.Jobs;
import org.passerelle.ledger.Ledger;
import org.passerelle.minimise.Minimiser;
import org.passerelle.minimise.Projection;
import org.passerelle.minimise.Stub;
import org.passerelle.notice.Notices;
import org.passerelle.profiles.Needs;
import org.passerelle.projection.ProjectionReader;
import org.passerelle.room.RoomStore;
import org.passerelle.room.Rooms;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The door, its records, and the jobs that pass through it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PassageSettings.class)
public class DoorConfiguration {

  @Bean
  Supplier<UUID> newIds() {
    return UUID::randomUUID;
  }

  @Bean
  Disclosures disclosures(JdbcTemplate jdbc, Clock clock) {
    return new Disclosures(jdbc, clock);
  }

  @Bean
  PersonLock personLock(JdbcTemplate jdbc) {
    return new PersonLock(jdbc);
  }

  @Bean
  Copies copies(JdbcTemplate jdbc) {
    return new Copies(jdbc);
  }

  @Bean
  PassagesDue passagesDue(JdbcTemplate jdbc, Jobs jobs, Clock clock) {
    return new PassagesDue(jdbc, jobs, clock);
  }

  @Bean
  FailedPassages failedPassages(
      JdbcTemplate jdbc, PassagesDue due, PassageSettings settings, Jobs jobs, Clock clock) {
    return new FailedPassages(jdbc, due, settings, jobs, clock);
  }

  @Bean
  DoorRecords doorRecords(
      Disclosures disclosures,
      Copies copies,
      PersonLock persons,
      PassagesDue due,
      Ledger ledger,
      Notices notices) {
    return new DoorRecords(disclosures, copies, persons, due, ledger, notices);
  }

  @Bean
  DoorEntry doorEntry(
      RoomStore store, DoorRecords records, CopyNames names, Supplier<UUID> newIds) {
    return new DoorEntry(store, records, names, newIds);
  }

  @Bean
  Decisions decisions(RoomStore store, Rooms rooms, Clock clock, ZoneId zone) {
    return new Decisions(store, rooms, clock, zone);
  }

  @Bean
  Plans plans(Jobs jobs, Clock clock) {
    return new Plans(jobs, clock);
  }

  @Bean
  Grace grace(Rooms rooms, Jobs jobs, Clock clock) {
    return new Grace(rooms, jobs, clock);
  }

  @Bean
  Projection projection() {
    return ProjectionReader.read();
  }

  @Bean
  Packing packing(
      RoomStore store, Decisions decisions, DoorRecords records, Projection projection) {
    return new Packing(store, decisions, records, new Minimiser(Needs::ours, projection));
  }

  @Bean
  RequesterTask requesterTask(RoomStore store, Decisions decisions, DoorRecords records) {
    return new RequesterTask(store, decisions, records);
  }

  @Bean
  HandOver handOver(
      RoomStore store,
      Decisions decisions,
      Packing packing,
      RequesterTask requester,
      DoorRecords records,
      Plans plans) {
    return new HandOver(store, decisions, packing, requester, records, plans);
  }

  @Bean
  Leaving leaving(
      RoomStore store, Decisions decisions, DoorRecords records, Packing packing, Plans plans) {
    return new Leaving(store, decisions, records, packing, new Stub(Needs::ours), plans);
  }

  @Bean
  Withdrawal withdrawal(
      RequesterTask requester,
      DoorRecords records,
      Leaving leaving,
      Unsharing unsharing,
      Plans plans) {
    return new Withdrawal(requester, records, leaving, unsharing, plans);
  }

  @Bean
  Door door(
      Decisions decisions,
      HandOver handOver,
      Withdrawal withdrawal,
      RequesterTask requester,
      DoorRecords records,
      TransactionTemplate transactions) {
    return new Door(decisions, handOver, withdrawal, requester, records, transactions);
  }

  @Bean
  Previewing previewing(
      Decisions decisions,
      Packing packing,
      DoorEntry entry,
      Disclosures disclosures,
      TransactionTemplate transactions) {
    return new Previewing(decisions, packing, entry, disclosures, transactions);
  }

  @Bean
  EndOfGrace endOfGrace(
      Decisions decisions,
      Withdrawal withdrawal,
      Leaving leaving,
      DoorRecords records,
      Grace grace,
      TransactionTemplate transactions) {
    return new EndOfGrace(decisions, withdrawal, leaving, records, grace, transactions);
  }

  @Bean
  Drain drain(
      Door door, DoorRecords records, FailedPassages failed, TransactionTemplate transactions) {
    return new Drain(door, records, failed, transactions);
  }

  @Bean
  JobHandler passJob(ObjectProvider<Drain> drain) {
    return DoorJobs.pass(drain::getObject);
  }

  @Bean
  JobHandler reconsiderJob(ObjectProvider<Door> door) {
    return DoorJobs.reconsider(door::getObject);
  }

  @Bean
  JobHandler endOfGraceJob(ObjectProvider<EndOfGrace> ending) {
    return DoorJobs.endOfGrace(ending::getObject);
  }

  @Bean
  Expunging expunging(
      RoomStore store, Decisions decisions, Disclosures disclosures, Shares shares) {
    return new Expunging(store, decisions, disclosures, shares);
  }

  @Bean
  JobHandler expungeJob(ObjectProvider<Expunging> expunging) {
    return DoorJobs.expunge(expunging::getObject);
  }
}
