package org.passerelle.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.passerelle.limit.ClientLimits;
import org.passerelle.support.Answer;
import org.passerelle.support.World;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A caller over its limit is told so and when to come back; no other caller notices. */
class ClientLimitTest {

  @Test
  void oneOverItsLimitIsRefusedAndAnotherIsNot() {
    ClientLimits limits = new ClientLimits(2, Duration.ofHours(1));

    assertThat(limits.permits("a")).isTrue();
    assertThat(limits.permits("a")).isTrue();
    assertThat(limits.permits("a")).isFalse();
    assertThat(limits.permits("a")).isFalse();
    assertThat(limits.permits("b")).isTrue();
    assertThat(limits.secondsToWait()).isEqualTo(3600);
  }

  @Test
  void theAnswerIsCodedAndSaysWhenToComeBack() {
    World world = World.altered(TwoAnHour.class);
    try {
      var clinic = world.as("clinique-des-erables");
      assertThat(clinic.get("Patient?_count=1").status()).isEqualTo(200);
      assertThat(clinic.get("Patient?_count=1").status()).isEqualTo(200);

      Answer refused = clinic.get("Patient?_count=1");

      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.code()).isEqualTo("too-many-requests");
      assertThat(refused.response().headers().firstValue("Retry-After")).contains("3600");
      assertThat(clinic.at("directory").get("Organization?_count=1").status()).isEqualTo(429);
      assertThat(world.as("le-panier").get("Task?_count=1").status()).isEqualTo(200);
      assertThat(world.anyone().get("Organization?_count=1").status()).isEqualTo(200);
    } finally {
      world.close();
    }
  }

  /** Its bean takes the place of the house's. */
  @Configuration
  static class TwoAnHour {
    @Bean
    ClientLimits clientLimits() {
      return new ClientLimits(2, Duration.ofHours(1));
    }
  }
}
