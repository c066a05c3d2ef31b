package org.passerelle.door;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.passerelle.job.JobHandler;
import org.passerelle.ledger.Ledger;
import org.passerelle.room.RoomStore;
import org.passerelle.room.Rooms;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The passage "share" through the door, and what undoes it. */
@Configuration(proxyBeanMethods = false)
public class ShareConfiguration {

  @Bean
  Shares shares(JdbcTemplate jdbc, Clock clock) {
    return new Shares(jdbc, clock);
  }

  @Bean
  ShareRecords shareRecords(Shares shares, PersonLock persons, Ledger ledger) {
    return new ShareRecords(shares, persons, ledger);
  }

  @Bean
  ItemPacking itemPacking(
      RoomStore store, Rooms rooms, Decisions decisions, Shares shares, FhirContext fhir) {
    return new ItemPacking(store, rooms, decisions, new Seal(fhir, shares));
  }

  @Bean
  ItemDraft itemDraft(Decisions decisions, CopyNames names, Supplier<UUID> newIds) {
    return new ItemDraft(decisions, names, newIds);
  }

  @Bean
  ItemHandOver itemHandOver(
      RoomStore store, Decisions decisions, ShareRecords records, Plans plans) {
    return new ItemHandOver(store, decisions, records, plans);
  }

  @Bean
  Unsharing unsharing(
      RoomStore store,
      Decisions decisions,
      ShareRecords records,
      Plans plans,
      TransactionTemplate transactions) {
    return new Unsharing(store, decisions, records, plans, transactions);
  }

  @Bean
  Sharing sharing(
      ItemPacking packing,
      ItemDraft draft,
      ItemHandOver handOver,
      Unsharing unsharing,
      ShareRecords records,
      TransactionTemplate transactions) {
    return new Sharing(packing, draft, handOver, unsharing, records, transactions);
  }

  @Bean
  Following following(
      RoomStore store,
      ItemPacking packing,
      Decisions decisions,
      ItemHandOver handOver,
      Unsharing unsharing,
      TransactionTemplate transactions) {
    return new Following(store, packing, decisions, handOver, unsharing, transactions);
  }

  @Bean
  JobHandler followShareJob(ObjectProvider<Following> following) {
    return DoorJobs.followShare(following::getObject);
  }

  @Bean
  JobHandler endOfShareJob(ObjectProvider<Unsharing> unsharing) {
    return DoorJobs.endOfShare(unsharing::getObject);
  }

  @Bean
  JobHandler expungeShareJob(ObjectProvider<Expunging> expunging) {
    return DoorJobs.expungeShare(expunging::getObject);
  }
}
