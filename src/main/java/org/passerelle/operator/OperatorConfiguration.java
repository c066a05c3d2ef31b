package org.passerelle.operator;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.passerelle.authorisation.Authorisations;
import org.passerelle.door.Door;
import org.passerelle.door.EmergencyContacts;
import org.passerelle.door.PartnersPeople;
import org.passerelle.incident.Incidents;
import org.passerelle.issuer.Issuers;
import org.passerelle.keyset.KeySets;
import org.passerelle.notice.WebhookRegistry;
import org.passerelle.parked.Parked;
import org.passerelle.room.Rooms;
import org.passerelle.scope.Grantable;
import org.passerelle.seal.SealCheck;
import org.passerelle.secret.SecretFile;
import org.passerelle.token.ClientRegister;
import org.passerelle.whosaw.PersonAlerts;
import org.passerelle.whosaw.PersonClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The administrative commands that this release has. */
@Configuration(proxyBeanMethods = false)
public class OperatorConfiguration {

  @Bean
  RoomCommand roomCommand(Rooms rooms, Door door, WebhookRegistry webhooks) {
    return new RoomCommand(rooms, door, webhooks);
  }

  @Bean
  ParkedCommand parkedCommand(Parked parked) {
    return new ParkedCommand(parked);
  }

  @Bean
  LedgerCommand ledgerCommand(SealCheck check) {
    return new LedgerCommand(check);
  }

  @Bean
  ClientCommand clientCommand(
      Rooms rooms,
      ClientRegister clients,
      ClientPeople people,
      KeySets keys,
      Issuers issuers,
      Grantable grantable,
      Clock clock) {
    return new ClientCommand(
        rooms, clients, people, new ClientProofs(keys, issuers), grantable, clock);
  }

  @Bean
  ClientPeople clientPeople(
      PersonClients persons, Authorisations authorisations, PartnersPeople people) {
    return new ClientPeople(persons, authorisations, people);
  }

  @Bean
  PartnerCommand partnerCommand(Authorisations authorisations, ClientPeople people) {
    return new PartnerCommand(authorisations, people);
  }

  @Bean
  ClinicCommand clinicCommand(Rooms rooms, EmergencyContacts contacts) {
    return new ClinicCommand(rooms, contacts);
  }

  @Bean
  AlertCommand alertCommand(Rooms rooms, PersonAlerts alerts, ZoneId zone) {
    return new AlertCommand(rooms, alerts, zone);
  }

  @Bean
  IncidentCommand incidentCommand(Rooms rooms, Incidents incidents, Clock clock, ZoneId zone) {
    return new IncidentCommand(rooms, incidents, clock.withZone(zone));
  }

  /** The secret is made anew at each start: it lives as long as the process that checks it. */
  @Bean
  OperatorServer operatorServer(List<OperatorCommand> commands, Path dataFolder) {
    SecretFile file = new SecretFile(dataFolder.resolve("operator"));
    return new OperatorServer(commands, file, UUID.randomUUID() + "" + UUID.randomUUID());
  }
}
