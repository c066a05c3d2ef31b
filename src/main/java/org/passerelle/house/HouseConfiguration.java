package org.passerelle.house;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import org.passerelle.directory.Directory;
import org.passerelle.room.Rooms;
import org.passerelle.secret.SecretFile;
import org.passerelle.server.FhirServerConfiguration;
import org.passerelle.token.SigningKeys;
import org.passerelle.token.TokenClients;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the installation decides: the clock, the keys, the clients. */
@Configuration
@EnableConfigurationProperties(HouseSettings.class)
@Import(FhirServerConfiguration.class)
public class HouseConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  JWKSource<SecurityContext> signingKeys(HouseSettings settings) {
    return SigningKeys.in(new SecretFile(settings.data().resolve("signing-keys.json")));
  }

  @Bean
  TokenClients tokenClients(JdbcTemplate jdbc, Clock clock, HouseSettings settings) {
    return new TokenClients(jdbc, clock, settings.tokenLifetime());
  }

  @Bean
  Ready ready(WebServerApplicationContext application, HouseSettings settings) {
    return new Ready(application, settings.demo());
  }

  @Bean
  @ConditionalOnProperty("passerelle.demo")
  DemoSeed demoSeed(Rooms rooms, TokenClients clients, Directory directory) {
    return new DemoSeed(rooms, clients, directory);
  }
}
