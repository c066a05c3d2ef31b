package org.passerelle.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.passerelle.limit.ClientLimits;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.ProofSize;
import org.passerelle.support.World;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One client sends ten times its limit; another, within its own, is answered nearly as fast as when
 * it is alone. The limit is low here, so that the machine that sends is not what is measured.
 */
@Tag("proof")
@Tag("smart")
class LimitProofTest {

  private static final int LIMIT = 50;
  private static final double AT_MOST = 1.5;
  private static final long FLOOD_EVERY_MICROS = 1_000_000L / (LIMIT * 10);
  private static final long ASK_EVERY_MICROS = 40_000;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ScheduledExecutorService senders = Executors.newScheduledThreadPool(4);
  private final LongAdder stopped = new LongAdder();

  @Test
  void aFloodOfOneClientDoesNotSlowAnother() throws Exception {
    World world = World.altered(FiftyASecond.class);
    try {
      FhirCaller calm = world.as("le-panier");
      FhirCaller flooding = world.as("clinique-des-erables");
      int samples = ProofSize.of(25, 500);
      percentile95(calm, samples);
      double alone = percentile95(calm, samples);
      ScheduledFuture<?> flood =
          senders.scheduleAtFixedRate(
              () -> flood(flooding), 0, FLOOD_EVERY_MICROS, TimeUnit.MICROSECONDS);
      double beside = percentile95(calm, samples);
      flood.cancel(false);
      System.out.printf(
          "p95 alone %.1f ms, beside a flood %.1f ms, %d of its requests stopped%n",
          alone, beside, stopped.sum());
      assertThat(stopped.sum()).isPositive();
      if (ProofSize.isFull()) {
        assertThat(beside).isLessThanOrEqualTo(alone * AT_MOST);
      }
    } finally {
      senders.shutdownNow();
      world.close();
    }
  }

  private void flood(FhirCaller caller) {
    http.sendAsync(caller.request("Task?_count=1").GET().build(), BodyHandlers.discarding())
        .thenAccept(
            response -> {
              if (response.statusCode() == 429) {
                stopped.increment();
              }
            });
  }

  /** In milliseconds; each of the requests is answered as asked. */
  private double percentile95(FhirCaller caller, int samples) throws Exception {
    List<ScheduledFuture<Long>> sent = new ArrayList<>();
    for (int i = 0; i < samples; i++) {
      sent.add(senders.schedule(() -> nanos(caller), i * ASK_EVERY_MICROS, TimeUnit.MICROSECONDS));
    }
    List<Long> nanos = new ArrayList<>();
    for (ScheduledFuture<Long> one : sent) {
      nanos.add(one.get());
    }
    nanos.sort(null);
    return nanos.get((int) Math.ceil(samples * 0.95) - 1) / 1e6;
  }

  private static long nanos(FhirCaller caller) {
    long before = System.nanoTime();
    assertThat(caller.get("Task?_count=1").status()).isEqualTo(200);
    return System.nanoTime() - before;
  }

  /** Its bean takes the place of the house's. */
  @Configuration
  static class FiftyASecond {
    @Bean
    ClientLimits clientLimits() {
      return new ClientLimits(LIMIT, Duration.ofSeconds(1));
    }
  }
}
