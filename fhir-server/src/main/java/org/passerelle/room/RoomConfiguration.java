package org.passerelle.room;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.svc.IIdHelperService;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.passerelle.storage.OpenRooms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.support.TransactionTemplate;

/** The rooms, and the hook that pins each storage call to one of them. */
@Configuration(proxyBeanMethods = false)
public class RoomConfiguration {

  @Bean
  Rooms rooms(JdbcTemplate jdbc, Clock clock) {
    return new Rooms(jdbc, clock);
  }

  @Bean
  RoomStore roomStore(
      DaoRegistry daos,
      EntityManagerFactory entities,
      IIdHelperService<JpaPid> identities,
      OpenRooms open) {
    return new RoomStore(
        daos, SharedEntityManagerCreator.createSharedEntityManager(entities), identities, open);
  }

  @Bean
  Rehearsal rehearsal(RoomStore store, TransactionTemplate transactions, Supplier<UUID> newIds) {
    return new Rehearsal(store, transactions, newIds);
  }

  @Bean
  Present present(DaoRegistry daos, Rooms rooms) {
    return new Present(daos, rooms);
  }

  @Bean
  CallersRoom callersRoom(DaoRegistry daos, Rooms rooms) {
    return new CallersRoom(daos, rooms);
  }

  @Bean
  HomeOf homeOf(Rooms rooms) {
    return new HomeOf(rooms);
  }

  @Bean
  RoomPartitionHook roomPartitionHook(Rooms rooms, IInterceptorService interceptors) {
    RoomPartitionHook hook = new RoomPartitionHook(rooms);
    interceptors.registerInterceptor(hook);
    return hook;
  }

  @Bean
  ConditionalCreateHook conditionalCreateHook(
      Rooms rooms, OpenRooms open, IInterceptorService interceptors) {
    ConditionalCreateHook hook = new ConditionalCreateHook(rooms, open);
    interceptors.registerInterceptor(hook);
    return hook;
  }
}
