package org.passerelle.support;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import java.util.List;
import org.passerelle.wall.GateHook;
import org.passerelle.wall.Guard;
import org.passerelle.wall.PortionGuard;
import org.passerelle.wall.ProjectionHook;
import org.passerelle.wall.ResponseGuard;
import org.passerelle.wall.StorageGate;

/** Layers of the wall, as hooks of a running world: taken out, and put back. */
public final class Layers {

  /** Both halves of the gate: at HTTP and at storage. */
  public static final List<Class<?>> GATE = List.of(GateHook.class, StorageGate.class);

  /** The half of the gate at HTTP alone. */
  public static final List<Class<?>> GATE_AT_HTTP = List.of(GateHook.class);

  /** Both guards: of each resource, and of the whole response. */
  public static final List<Class<?>> GUARDS = List.of(Guard.class, ResponseGuard.class);

  /** What keeps each token to the part of a type that its scopes reach. */
  public static final List<Class<?>> PORTIONS = List.of(PortionGuard.class);

  /** What shows each role its own part of a resource. */
  public static final List<Class<?>> PROJECTION = List.of(ProjectionHook.class);

  private Layers() {}

  /** Runs this while these layers are out of this world. */
  public static void without(World world, List<Class<?>> layers, Runnable test) {
    takeOut(world, layers);
    try {
      test.run();
    } finally {
      putBack(world, layers);
    }
  }

  /** Runs this while these layers, taken out before, are back in this world. */
  public static void with(World world, List<Class<?>> layers, Runnable test) {
    putBack(world, layers);
    try {
      test.run();
    } finally {
      takeOut(world, layers);
    }
  }

  /** Takes these layers out for good. */
  public static void takeOut(World world, List<Class<?>> layers) {
    IInterceptorService interceptors = world.bean(IInterceptorService.class);
    layers.forEach(
        layer ->
            assertThat(interceptors.unregisterInterceptor(world.bean(layer)))
                .as("%s was in the world that it is taken out of", layer.getSimpleName())
                .isTrue());
  }

  private static void putBack(World world, List<Class<?>> layers) {
    IInterceptorService interceptors = world.bean(IInterceptorService.class);
    layers.forEach(layer -> interceptors.registerInterceptor(world.bean(layer)));
  }
}
