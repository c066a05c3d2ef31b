package org.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.operator.LedgerCommand;
import org.passerelle.operator.OperatorReply;
import org.passerelle.operator.Words;
import org.passerelle.seal.RoomCheck;
import org.passerelle.seal.SealCheck;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** What is done to the first seal, the last, one between or the head is found, and told. */
class SealTamperingTest {

  static Stream<Arguments> everyKindOnEachDatabase() {
    return Stream.of(Engine.values())
        .flatMap(engine -> Stream.of(SealTampering.values()).map(kind -> arguments(engine, kind)));
  }

  @ParameterizedTest
  @MethodSource("everyKindOnEachDatabase")
  void eachIsFoundAndTheCommandNamesTheSealAndIsNotDone(Engine engine, SealTampering kind) {
    World world = World.on(engine);
    String room = sealed(world, 350);
    assertThat(world.bean(SealCheck.class).check(room).flaws()).isEmpty();

    kind.to(world.everything(), room);

    RoomCheck check = world.bean(SealCheck.class).check(room);
    OperatorReply reply = verify(world, room);
    forget(world, room);
    assertThat(check.flaws()).extracting(RoomCheck.Flaw::place).isEqualTo(kind.seals());
    assertThat(check.whole()).isFalse();
    assertThat(reply.done()).isFalse();
    assertThat(reply.text()).startsWith(room + "  NOT AS IT WAS SEALED, ");
    kind.seals().forEach(seal -> assertThat(reply.text()).contains("\n  seal " + seal + ": "));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void theCommandSaysHowManyFlawsThereAreWhenItShowsTheFirst(Engine engine) {
    World world = World.on(engine);
    String room = sealed(world, 2_500);

    world.everything().update("delete from access_line where room = ? and mod(n, 100) = 7", room);

    OperatorReply reply = verify(world, room);
    forget(world, room);
    assertThat(reply.done()).isFalse();
    assertThat(reply.text().lines().toList())
        .hasSize(22)
        .contains("  seal 20: lines 1901 to 2000: 99 are there, 100 were sealed")
        .endsWith("  and 5 more");
    assertThat(reply.text()).startsWith(room + "  NOT AS IT WAS SEALED, 25 flaws  2500 sealed");
  }

  private static String sealed(World world, int lines) {
    SomeLines some = new SomeLines(world);
    some.append(lines);
    some.sealed(world, lines);
    return some.room();
  }

  private static OperatorReply verify(World world, String room) {
    return world.bean(LedgerCommand.class).run(new Words(List.of("verify", "--room", room)));
  }

  /** So that no test that looks at all rooms meets what was done to this one. */
  private static void forget(World world, String room) {
    for (String table : List.of("access_head", "access_seal", "access_line")) {
      world.everything().update("delete from " + table + " where room = ?", room);
    }
  }
}
