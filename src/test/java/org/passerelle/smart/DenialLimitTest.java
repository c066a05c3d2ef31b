package org.passerelle.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.passerelle.limit.ClientLimits;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * In the demonstration a denial never lowers what a client may send: one that was refused counts as
 * one request, and a bad token in the client's name, from its own address, counts as none.
 */
class DenialLimitTest {

  private static final int MOST = 40;
  private static World world;

  @BeforeAll
  static void start() {
    world = World.altered(FortyADay.class);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void aDenialCountsAsOneRequestAndNoMore() {
    FhirCaller clinic = world.as("clinique-du-parc");
    for (int i = 0; i < 15; i++) {
      assertThat(clinic.at("clinique-des-erables").get("Patient?_count=1").status()).isEqualTo(403);
    }

    assertThat(statuses(clinic, "Patient?_count=1", MOST - 15)).containsOnly(200);
    assertThat(clinic.get("Patient?_count=1").status()).isEqualTo(429);
  }

  /** More of them than a client may send in all, from the address from which the client sends. */
  @Test
  void badTokensInAClientsNameCostItNothing() {
    FhirCaller honest = world.as("le-panier");
    assertThat(honest.get("Task?_count=1").status()).isEqualTo(200);
    FhirCaller forger = FhirCaller.bearing(world.address(), "le-panier", "a.b.c");
    assertThat(statuses(forger, "Task?_count=1", 3 * MOST)).containsOnly(401);

    assertThat(statuses(honest, "Task?_count=1", MOST - 1)).containsOnly(200);
    assertThat(honest.get("Task?_count=1").status()).isEqualTo(429);
  }

  private static int[] statuses(FhirCaller caller, String path, int times) {
    return IntStream.range(0, times).map(i -> caller.get(path).status()).toArray();
  }

  /** Its bean takes the place of the house's; all else is as the demonstration has it. */
  @Configuration
  static class FortyADay {
    @Bean
    ClientLimits clientLimits() {
      return new ClientLimits(MOST, Duration.ofDays(1));
    }
  }
}
