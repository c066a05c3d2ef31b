package org.passerelle.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.passerelle.intake.IntakeHook;
import org.passerelle.support.Layers;
import org.passerelle.support.World.Engine;

/** The layers are each enough: what is known to leak, with the gate away, with the guards away. */
class GateRemovedTest {

  @Nested
  class WithTheGateAloneRemoved {

    @ParameterizedTest
    @EnumSource(KnownLeak.class)
    void nothingIsLearntOnH2(KnownLeak leak) {
      nothingIsLearnt(Neighbours.on(Engine.H2), leak);
    }

    @ParameterizedTest
    @EnumSource(KnownLeak.class)
    void nothingIsLearntOnPostgresql(KnownLeak leak) {
      nothingIsLearnt(Neighbours.on(Engine.POSTGRESQL), leak);
    }

    private static void nothingIsLearnt(Neighbours two, KnownLeak leak) {
      Layers.without(
          two.world(), Layers.GATE, () -> assertThat(leak.tells(two)).as("%s", leak).isFalse());
    }
  }

  /** Those that show resources: the rest is told by counts, addresses and refusals. */
  @Nested
  class InHapisOwnHouse {

    @ParameterizedTest
    @EnumSource(names = {"CANONICAL_REVINCLUDE", "PAGE_LINK"})
    void theGuardsStopEveryResourceThatLeaks(KnownLeak leak) {
      Neighbours two = Neighbours.inTheOpen();

      Layers.with(two.world(), Layers.GUARDS, () -> assertThat(leak.tells(two)).isFalse());
    }

    @ParameterizedTest
    @EnumSource(
        mode = Mode.EXCLUDE,
        names = {"HAS", "FOREIGN_ID", "SOURCE"})
    void withoutGateAndGuardsItLeaks(KnownLeak leak) {
      Neighbours two = Neighbours.inTheOpen();

      Layers.without(
          two.world(), List.of(IntakeHook.class), () -> assertThat(leak.tells(two)).isTrue());
    }

    @ParameterizedTest
    @EnumSource(names = {"HAS", "FOREIGN_ID", "SOURCE"})
    void thePartitionsAloneStopTheseThree(KnownLeak leak) {
      assertThat(leak.tells(Neighbours.inTheOpen())).isFalse();
    }
  }
}
