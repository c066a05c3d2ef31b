package org.passerelle.loop;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import java.time.Clock;
import org.passerelle.directory.Directory;
import org.passerelle.door.Copies;
import org.passerelle.door.Disclosures;
import org.passerelle.door.Door;
import org.passerelle.door.DoorEntry;
import org.passerelle.door.DoorRecords;
import org.passerelle.door.Grace;
import org.passerelle.door.Shares;
import org.passerelle.door.Unsharing;
import org.passerelle.room.Rooms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The loop's rules, put where resources are stored. */
@Configuration(proxyBeanMethods = false)
public class LoopConfiguration {

  @Bean
  Moving moving(DoorRecords records, Grace grace, Clock clock) {
    return new Moving(records, grace, clock);
  }

  @Bean
  Asking asking(Rooms rooms, Directory directory) {
    return new Asking(new Receivers(rooms, directory));
  }

  @Bean
  Entering entering(Disclosures disclosures, DoorEntry door, Asking asking) {
    return new Entering(disclosures, door, asking);
  }

  @Bean
  CopyRules copyRules(Disclosures disclosures, Copies copies, FhirContext fhir, Clock clock) {
    return new CopyRules(disclosures, copies, fhir.newTerser(), clock);
  }

  @Bean
  AtCommit atCommit(
      CopyRules rules, Entering entering, DoorRecords records, Door door, Unsharing unsharing) {
    return new AtCommit(rules, entering, records, door, unsharing);
  }

  @Bean
  LoopHook loopHook(
      Rooms rooms,
      Moving moving,
      Deleting deleting,
      AtCommit atCommit,
      IInterceptorService interceptors) {
    LoopHook hook = new LoopHook(rooms, moving, deleting, atCommit);
    interceptors.registerInterceptor(hook);
    return hook;
  }

  @Bean
  Deleting deleting(Disclosures disclosures, Shares shares, Copies copies) {
    return new Deleting(disclosures, shares, copies);
  }
}
