package org.passerelle.twins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.leaks.OpenForm;
import org.passerelle.leaks.OpenWorld;
import org.passerelle.support.Mask;
import org.passerelle.support.ProofSize;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/**
 * What is hidden in one room makes no difference to anyone of another: each fact becomes true in
 * one world, both are asked the same, then it becomes true in the other.
 */
@Tag("proof")
@Tag("wall")
class TwinWorldsTest {

  private static final long SEED = Long.getLong("passerelle.twins.seed", 20261124L);
  private static final int PAIRS = ProofSize.of(480, 10_000);

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aHiddenFactMakesNoDifference(Engine engine) {
    try (Twins twins = Twins.on(engine)) {
      Generator generator = new Generator(SEED, twins.first());
      int each = PAIRS / Fact.values().length + 1;
      List<String> differences = new ArrayList<>(twins.differences("same", generator.next(each)));
      assertThat(differences).as("before any fact, seed %d", SEED).isEmpty();
      for (Fact fact : Fact.values()) {
        fact.plant(twins.first());
        differences.addAll(
            twins.differences(fact.name(), generator.next(each, fact::isHiddenFrom)));
        fact.plant(twins.second());
      }
      System.out.printf(
          "twin worlds, %s: %d pairs, seed %d%n", engine, each * (Fact.values().length + 1), SEED);
      assertThat(differences).as("seed %d", SEED).isEmpty();
    }
  }

  /** One world, before and after: nothing is written but the fact itself. */
  @Test
  void withoutGateAndGuardItDoes() {
    World open = OpenWorld.world();
    List<Probe> probes = new Generator(SEED, World.on(Engine.H2)).reading(120);
    Mask before = new Mask(open);
    Mask after = new Mask(open);

    OpenForm.publish(open, "humeur", Hidden.FORM);
    List<String> without = probes.stream().map(probe -> before.seen(probe.ask(open))).toList();
    Fact.A_FORM_WAS_ANSWERED.plant(open);
    List<String> with = probes.stream().map(probe -> after.seen(probe.ask(open))).toList();

    assertThat(with).isNotEqualTo(without);
    assertThat(String.join("\n", with)).contains("QuestionnaireResponse/" + Hidden.ID);
    assertThat(String.join("\n", without)).doesNotContain("QuestionnaireResponse/" + Hidden.ID);
  }
}
