package org.passerelle.house;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.passerelle.authorisation.Authorisations;
import org.passerelle.authorisation.RolesNow;
import org.passerelle.directory.Directory;
import org.passerelle.door.CopyNames;
import org.passerelle.door.EmergencyContacts;
import org.passerelle.issuer.IssuerRules;
import org.passerelle.issuer.IssuerSettings;
import org.passerelle.limit.ClientLimits;
import org.passerelle.operator.KeyCommand;
import org.passerelle.operator.OperatorConfiguration;
import org.passerelle.room.InnerRooms;
import org.passerelle.room.Rooms;
import org.passerelle.routes.CamelConfiguration;
import org.passerelle.secret.SecretFile;
import org.passerelle.server.FhirServerConfiguration;
import org.passerelle.token.ClientRegister;
import org.passerelle.token.NobodysKeys;
import org.passerelle.token.PublicAddress;
import org.passerelle.token.SigningKeys;
import org.passerelle.token.TokenClients;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What the installation decides: the clock, the keys, the clients. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HouseSettings.class)
@Import({FhirServerConfiguration.class, CamelConfiguration.class, OperatorConfiguration.class})
public class HouseConfiguration {

  @Bean
  static EarlyFreeze earlyFreeze() {
    return new EarlyFreeze();
  }

  @Bean
  static SettingsCheck settingsCheck(ConfigurableEnvironment environment) {
    return new SettingsCheck(environment);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Where the database file, the secrets and the operator's file stand. */
  @Bean
  Path dataFolder(HouseSettings settings) {
    return settings.data();
  }

  @Bean
  ZoneId zone(HouseSettings settings) {
    return settings.zone();
  }

  /** The installation's secret: from it come the ids of copies, under a key per receiving room. */
  @Bean
  CopyNames copyNames(HouseSettings settings) {
    Path file = settings.data().resolve("installation-secret");
    return new CopyNames(InstallationSecret.of(settings.installationSecret(), file));
  }

  @Bean
  SigningKeys signingKeys(HouseSettings settings, Clock clock) {
    return SigningKeys.in(new SecretFile(settings.data().resolve("signing-keys.json")), clock);
  }

  @Bean
  PublicAddress publicAddress(HouseSettings settings) {
    return new PublicAddress(Optional.ofNullable(settings.address()).map(URI::toString));
  }

  @Bean
  TokenClients tokenClients(
      JdbcTemplate jdbc, Clock clock, HouseSettings settings, NobodysKeys nobodys, RolesNow roles) {
    return new TokenClients(jdbc, clock, settings.tokenLifetime(), nobodys, roles);
  }

  @Bean
  ClientLimits clientLimits(HouseSettings settings) {
    return new ClientLimits(settings.requestsPerSecond(), Duration.ofSeconds(1));
  }

  @Bean
  KeyCommand keyCommand(SigningKeys keys, HouseSettings settings) {
    return new KeyCommand(keys, settings.tokenLifetime());
  }

  @Bean
  InnerRooms innerRooms(Rooms rooms, JdbcTemplate jdbc) {
    return new InnerRooms(rooms, jdbc, new SecureRandom());
  }

  @Bean
  ClientRegister clientRegister(
      TokenClients clients, Rooms rooms, InnerRooms inner, TransactionTemplate transactions) {
    return new ClientRegister(clients, rooms, inner, transactions);
  }

  @Bean
  Ready ready(WebServerApplicationContext application, HouseSettings settings) {
    return new Ready(application, settings);
  }

  @Bean
  IssuerCheck issuerCheck(IssuerRules rules, IssuerSettings settings) {
    return new IssuerCheck(rules, settings);
  }

  @Bean
  NoKnownClients noKnownClients(JdbcTemplate jdbc, HouseSettings settings) {
    return new NoKnownClients(jdbc, settings.demo());
  }

  @Bean
  @ConditionalOnProperty(name = "passerelle.demo", havingValue = "true")
  DemoSeed demoSeed(
      Rooms rooms,
      ClientRegister clients,
      Authorisations authorisations,
      EmergencyContacts contacts,
      Directory directory) {
    return new DemoSeed(rooms, clients, authorisations, contacts, directory);
  }
}
