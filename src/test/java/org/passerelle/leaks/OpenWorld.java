package org.passerelle.leaks;

import java.util.List;
import org.passerelle.support.Layers;
import org.passerelle.support.World;

/** The world without gate and guards, on {@link OpenHouse}; started once, at first use. */
public final class OpenWorld {

  private OpenWorld() {}

  /** The world with no layer of ours but the rooms themselves and the tokens. */
  public static World world() {
    return Started.WORLD;
  }

  /** The same on PostgreSQL, where row-level security is the one layer left. */
  static World onPostgresql() {
    return StartedOnPostgresql.WORLD;
  }

  /** Runs this with one of the two guards back in its place, still without a gate. */
  static void guarded(Class<?> kind, Runnable test) {
    Layers.with(world(), List.of(kind), test);
  }

  private static World opened(World world) {
    Layers.takeOut(world, Layers.GATE);
    Layers.takeOut(world, Layers.GUARDS);
    Layers.takeOut(world, Layers.PORTIONS);
    Layers.takeOut(world, Layers.PROJECTION);
    return world;
  }

  private static final class Started {

    private static final World WORLD = opened(World.altered(OpenHouse.class));
  }

  private static final class StartedOnPostgresql {

    private static final World WORLD = opened(World.alteredOnPostgresql(OpenHouse.class));
  }
}
