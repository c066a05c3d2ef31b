package org.passerelle.leaks;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import org.passerelle.support.World;
import org.passerelle.wall.GateHook;
import org.passerelle.wall.Guard;
import org.passerelle.wall.ProjectionHook;
import org.passerelle.wall.ResponseGuard;
import org.passerelle.wall.StorageGate;

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
    IInterceptorService interceptors = world().bean(IInterceptorService.class);
    Object guard = world().bean(kind);
    interceptors.registerInterceptor(guard);
    try {
      test.run();
    } finally {
      interceptors.unregisterInterceptor(guard);
    }
  }

  private static World opened(World world) {
    IInterceptorService interceptors = world.bean(IInterceptorService.class);
    interceptors.unregisterInterceptor(world.bean(GateHook.class));
    interceptors.unregisterInterceptor(world.bean(StorageGate.class));
    interceptors.unregisterInterceptor(world.bean(ProjectionHook.class));
    interceptors.unregisterInterceptor(world.bean(Guard.class));
    interceptors.unregisterInterceptor(world.bean(ResponseGuard.class));
    return world;
  }

  private static final class Started {

    private static final World WORLD = opened(World.altered(OpenHouse.class));
  }

  private static final class StartedOnPostgresql {

    private static final World WORLD = opened(World.alteredOnPostgresql(OpenHouse.class));
  }
}
