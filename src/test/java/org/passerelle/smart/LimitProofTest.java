package org.passerelle.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
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
 * it is alone. All are on the same processors, so the same flood of a server that does nothing is
 * measured beside it: what that one costs is the flood's own. The three take turns, for the
 * machine's own speed changes. The limit is low, so that what the flood is permitted leaves the
 * machine room.
 */
@Tag("proof")
@Tag("smart")
class LimitProofTest {

  private static final int LIMIT = 50;
  private static final int TIMES = 10;
  private static final int CONNECTIONS = 50;
  private static final double AT_MOST = 1.5;
  private static final long ASK_EVERY_MICROS = 40_000;

  private final ScheduledExecutorService senders = Executors.newScheduledThreadPool(4);
  private final List<Long> alone = new ArrayList<>();
  private final List<Long> besideNothing = new ArrayList<>();
  private final List<Long> besideFlood = new ArrayList<>();
  private long stopped;

  /**
   * Whether the house is. Before, its first answers take so long that what waits behind them comes
   * all at once, which is more than a steady client sends.
   */
  private boolean warm;

  @Test
  void aFloodOfOneClientDoesNotSlowAnother() throws Exception {
    World world = World.altered(FiftyASecond.class);
    try (Refuser refuser = new Refuser()) {
      FhirCaller calm = world.as("le-panier");
      FhirCaller flooding = world.as("clinique-des-erables");
      int samples = ProofSize.of(10, 60);
      round(world.address(), flooding, calm, ProofSize.of(10, 750), new ArrayList<>());
      warm = true;
      for (int i = 0; i < ProofSize.of(2, 10); i++) {
        ask(calm, samples, alone);
        round(refuser.address(), flooding, calm, samples, besideNothing);
        round(world.address(), flooding, calm, samples, besideFlood);
      }
      double before = percentile95(alone);
      double beside = percentile95(besideFlood);
      System.out.printf(
          "p95 alone %.1f ms, beside a flood of a server that does nothing %.1f ms, of the house"
              + " %.1f ms%n",
          before, percentile95(besideNothing), beside);
      if (ProofSize.isFull()) {
        assertThat(stopped).isPositive();
        assertThat(beside).isLessThanOrEqualTo(before * AT_MOST);
      }
    } finally {
      senders.shutdownNow();
      world.close();
    }
  }

  private void round(String at, FhirCaller flooding, FhirCaller calm, int samples, List<Long> nanos)
      throws Exception {
    try (Flood flood = Flood.of(flooding, at, LIMIT * TIMES, CONNECTIONS)) {
      long start = System.nanoTime();
      ask(calm, samples, nanos);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "  %.0f a second answered, %.0f of them with 429, by %.2f s of processor in %.1f s%n",
          flood.answered() / seconds, flood.stopped() / seconds, flood.ownSeconds(), seconds);
      stopped += flood.stopped();
    }
  }

  /** One after another at a steady pace; once the house is warm each is answered as asked. */
  private void ask(FhirCaller caller, int samples, List<Long> nanos) throws Exception {
    List<ScheduledFuture<Long>> sent = new ArrayList<>();
    for (int i = 0; i < samples; i++) {
      sent.add(senders.schedule(() -> nanos(caller), i * ASK_EVERY_MICROS, TimeUnit.MICROSECONDS));
    }
    for (ScheduledFuture<Long> one : sent) {
      nanos.add(one.get());
    }
  }

  private static double percentile95(List<Long> nanos) {
    List<Long> sorted = nanos.stream().sorted().toList();
    return sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1) / 1e6;
  }

  private long nanos(FhirCaller caller) {
    long before = System.nanoTime();
    int status = caller.get("Task?_count=1").status();
    assertThat(status).isIn(warm ? List.of(200) : List.of(200, 429));
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
