package org.passerelle.support;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.passerelle.policy.Principal;

/**
 * Several system clients of one room, who ask in turn. Whoever asks alone, as fast as it is
 * answered, is soon over its limit, and measures how fast it is told so.
 */
public final class Crowd {

  private static final int CLIENTS = 8;

  private final List<FhirCaller> callers;
  private final AtomicInteger turn = new AtomicInteger();

  private Crowd(List<FhirCaller> callers) {
    this.callers = callers;
  }

  /** Clients of this room, added when they are first asked for. */
  public static Crowd of(World world, String room) {
    return new Crowd(
        IntStream.range(0, CLIENTS)
            .mapToObj(number -> Someone.add(world, room + "-" + number, room, Principal.SYSTEM))
            .map(client -> FhirCaller.client(world.address(), client, room, null))
            .toList());
  }

  /** Whose turn it is. */
  public FhirCaller next() {
    return callers.get(Math.floorMod(turn.getAndIncrement(), CLIENTS));
  }
}
