package org.passerelle.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Layers;
import org.passerelle.support.ProofSize;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/**
 * What gate, guards and each role's own view add to a read and to a search, over HTTP: the same
 * world with them and without them, in turns, so that whatever else the machine does meets both.
 */
@Tag("proof")
@Tag("wall")
class GateCostTest {

  private static final int WARM = 4_000;
  private static final int TURNS = 40;
  private static final int A_TURN = 100;
  private static final double MOST_MILLIS = 1;

  private static final List<Class<?>> ALL =
      Stream.of(Layers.GATE, Layers.GUARDS, Layers.PORTIONS, Layers.PROJECTION)
          .flatMap(List::stream)
          .toList();

  @ParameterizedTest
  @EnumSource(Engine.class)
  void gateAndGuardsAddLessThanAMillisecond(Engine engine) {
    assumeTrue(ProofSize.isFull(), "measured by ./passerelle prove wall alone");
    World world = World.on(engine);
    FhirCaller clinic = world.as("clinique-du-parc");
    String id = UUID.randomUUID().toString();
    Kept.by(clinic, id);

    assertThat(added(engine, "read", world, () -> found(clinic, "Patient/" + id)))
        .isLessThan(MOST_MILLIS);
    assertThat(added(engine, "search", world, () -> found(clinic, "Patient?identifier=" + id)))
        .isLessThan(MOST_MILLIS);
  }

  private static void found(FhirCaller clinic, String path) {
    assertThat(clinic.get(path).status()).isEqualTo(200);
  }

  private static double added(Engine engine, String what, World world, Runnable request) {
    List<Double> with = new ArrayList<>();
    List<Double> without = new ArrayList<>();
    times(WARM, request, new ArrayList<>());
    for (int turn = 0; turn < TURNS; turn++) {
      times(A_TURN, request, with);
      Layers.without(world, ALL, () -> times(A_TURN, request, without));
    }
    double all = median(with);
    double none = median(without);
    System.out.printf(
        "cost, %s, %s: p50 %.3f ms with gate and guards, %.3f ms without, added %.3f ms%n",
        engine, what, all, none, all - none);
    return all - none;
  }

  private static void times(int many, Runnable request, List<Double> millis) {
    for (int i = 0; i < many; i++) {
      millis.add(Pair.millis(request));
    }
  }

  private static double median(List<Double> millis) {
    return new Median().evaluate(millis.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
