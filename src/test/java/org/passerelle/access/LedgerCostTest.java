package org.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import java.util.Arrays;
import java.util.function.IntSupplier;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.ProofSize;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/**
 * What the ledger of access adds to a read and to a write, over HTTP, by one caller at a time:
 * rounds with its hooks and rounds without take turns, so that both meet the same machine. It
 * prints figures, and fails for none.
 */
@Tag("proof")
@Tag("ledger")
class LedgerCostTest {

  private static final int ROUNDS = ProofSize.of(2, 10);
  private static final int IN_A_ROUND = ProofSize.of(20, 150);

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatItAddsIsPrinted(Engine engine) {
    World world = World.another(engine);
    try {
      FhirCaller clinic = world.as("clinique-du-parc");
      Patient person = new Patient();
      person.setId("mesure");
      clinic.put(person, null);
      measure(world, engine + " read", () -> clinic.get("Patient/mesure").status());
      measure(world, engine + " search", () -> clinic.get("Patient?_id=mesure").status());
      measure(world, engine + " write", () -> clinic.post("Patient", new Patient()).status());
    } finally {
      world.close();
    }
  }

  private static void measure(World world, String what, IntSupplier request) {
    IInterceptorService interceptors = world.bean(IInterceptorService.class);
    Object[] hooks = {world.bean(ShownHook.class), world.bean(WrittenHook.class)};
    long[] with = new long[ROUNDS * IN_A_ROUND];
    long[] without = new long[ROUNDS * IN_A_ROUND];
    round(request, new long[IN_A_ROUND * ROUNDS], 0);
    for (int round = 0; round < ROUNDS; round++) {
      interceptors.unregisterInterceptors(Arrays.asList(hooks));
      round(request, without, round);
      interceptors.registerInterceptors(Arrays.asList(hooks));
      round(request, with, round);
    }
    System.out.printf(
        "ledger cost, %s: p50 %.2f ms without, %.2f ms with; p95 %.2f, %.2f%n",
        what, part(without, 50), part(with, 50), part(without, 95), part(with, 95));
  }

  private static void round(IntSupplier request, long[] times, int round) {
    for (int i = round * IN_A_ROUND; i < (round + 1) * IN_A_ROUND; i++) {
      long start = System.nanoTime();
      assertThat(request.getAsInt()).isBetween(200, 201);
      times[i] = System.nanoTime() - start;
    }
  }

  private static double part(long[] times, int percent) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[(sorted.length - 1) * percent / 100] / 1e6;
  }
}
