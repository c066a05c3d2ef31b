package org.passerelle.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** Each row of the matrix, on each database. */
@Tag("proof")
@Tag("wall")
class LeakMatrixTest {

  private static final Map<Engine, Integer> MADE = new EnumMap<>(Engine.class);
  private static final Map<Engine, Long> NANOS = new EnumMap<>(Engine.class);

  static Stream<Arguments> rows() {
    return Stream.of(Engine.values())
        .flatMap(engine -> Matrix.standard().rows().stream().map(row -> Arguments.of(engine, row)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("rows")
  void theHiddenIsAnsweredAsWhatNeverWas(Engine engine, Row row) {
    Stage stage = Stage.in(World.on(engine));
    List<Probe> probes = Selection.of(row);
    List<String> complaints = new ArrayList<>();
    long begun = System.nanoTime();

    probes.forEach(probe -> complaints.addAll(probe.complaints(stage)));

    NANOS.merge(engine, System.nanoTime() - begun, Long::sum);
    MADE.merge(engine, probes.size(), Integer::sum);
    assertThat(probes).isNotEmpty();
    assertThat(complaints).isEmpty();
  }

  @AfterAll
  static void tells() {
    MADE.forEach(
        (engine, made) ->
            System.out.printf(
                "leak matrix, %s: %d assertions in %d rows, %d s%n",
                engine,
                made,
                Matrix.standard().rows().size(),
                NANOS.getOrDefault(engine, 0L) / 1_000_000_000));
  }
}
