package org.passerelle.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** What the house goes through after its start, for whoever comes first, was never there. */
class RehearsalTest {

  @ParameterizedTest
  @EnumSource(Engine.class)
  void leavesNothing(Engine engine) {
    World world = World.on(engine);
    Rehearsal rehearsal = world.bean(Rehearsal.class);
    List<Integer> before = rows(world);

    rehearsal.rehearse();

    assertThat(rows(world)).isEqualTo(before);
    assertThat(before.get(0)).isPositive();
  }

  /** Rows of the directory's room, in the tables that a saved resource is in. */
  private static List<Integer> rows(World world) {
    return List.of("hfj_resource", "hfj_res_ver", "hfj_res_link", "hfj_spidx_token").stream()
        .map(
            table ->
                world
                    .everything()
                    .queryForObject(
                        "select count(*) from " + table + " where partition_id = 0", Integer.class))
        .toList();
  }
}
