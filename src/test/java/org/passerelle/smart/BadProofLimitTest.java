package org.passerelle.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.passerelle.limit.CallerAddress;
import org.passerelle.limit.Refusals;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Bad secrets, assertions and tokens are few for each address: who sends too many is stopped there,
 * and nobody else is, whomever they named.
 */
class BadProofLimitTest {

  private static final int MOST = 3;
  private static World world;

  @BeforeAll
  static void start() {
    world = World.altered(ThreeBadOnesAnHour.class);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void anAddressThatGuessesIsStoppedAndLocksNobodyOut() {
    for (int i = 0; i < MOST; i++) {
      assertThat(token("192.0.2.1", "le-panier", "wrong").status()).isEqualTo(401);
    }

    Answer stopped = token("192.0.2.1", "le-panier", "wrong");

    assertThat(stopped.status()).isEqualTo(429);
    assertThat(stopped.body()).isEqualTo("{\"error\":\"temporarily_unavailable\"}");
    assertThat(stopped.response().headers().firstValue("Retry-After")).contains("1");
    assertThat(token("192.0.2.1", "le-panier", "demo").status()).isEqualTo(429);
    assertThat(token("192.0.2.2", "le-panier", "demo").status()).isEqualTo(200);
    assertThat(token("192.0.2.2", "le-panier", "wrong").status()).isEqualTo(401);
  }

  @Test
  void whetherAClientIsRegisteredMakesNoDifference() {
    for (int i = 0; i < MOST; i++) {
      Answer known = token("192.0.2.11", "le-panier", "wrong");
      Answer unknown = token("192.0.2.12", "nobody-of-that-name", "wrong");
      assertThat(known.status()).isEqualTo(unknown.status());
      assertThat(known.body()).isEqualTo(unknown.body());
    }
    assertThat(token("192.0.2.11", "le-panier", "wrong").status()).isEqualTo(429);
    assertThat(token("192.0.2.12", "nobody-of-that-name", "wrong").status()).isEqualTo(429);
  }

  @Test
  void badTokensAreFewAndAGoodOneStaysGood() {
    FhirCaller honest = world.as("le-panier");
    assertThat(search(honest, "192.0.2.21").status()).isEqualTo(200);
    FhirCaller forger = FhirCaller.bearing(world.address(), "le-panier", "a.b.c");
    for (int i = 0; i < MOST; i++) {
      assertThat(search(forger, "192.0.2.21").status()).isEqualTo(401);
    }

    Answer stopped = search(forger, "192.0.2.21");

    assertThat(stopped.status()).isEqualTo(429);
    assertThat(stopped.code()).isEqualTo("too-many-requests");
    assertThat(search(forger, "192.0.2.22").status()).isEqualTo(401);
    assertThat(search(honest, "192.0.2.21").status()).isEqualTo(200);
    assertThat(search(world.anyone(), "192.0.2.21").status()).isEqualTo(401);
    assertThat(token("192.0.2.21", "le-panier", "demo").status()).isEqualTo(429);
  }

  private static Answer search(FhirCaller caller, String from) {
    return FhirCaller.exchange(
        caller.at("le-panier").request("Task?_count=1").header("X-Forwarded-For", from).GET());
  }

  private static Answer token(String from, String client, String secret) {
    String basic =
        Base64.getEncoder()
            .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    return FhirCaller.exchange(
        HttpRequest.newBuilder(URI.create(world.address() + "/oauth2/token"))
            .header("Authorization", "Basic " + basic)
            .header("X-Forwarded-For", from)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials")));
  }

  /** This machine is the proxy; its beans take the place of the house's. */
  @Configuration
  static class ThreeBadOnesAnHour {
    @Bean
    Refusals refusals() {
      return new Refusals(MOST, Duration.ofHours(1));
    }

    @Bean
    CallerAddress callerAddress() {
      return new CallerAddress(List.of("127.0.0.1", "::1"));
    }
  }
}
