package org.passerelle.roles;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.passerelle.policy.Policies;
import org.passerelle.policy.Policy;
import org.passerelle.policy.Principal;
import org.passerelle.room.RoomKind;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Someone;
import org.passerelle.support.World;

/**
 * A principal where it acts: in one demonstration room of each of its kinds, its own inner room
 * included.
 */
record Seat(Principal principal, RoomKind kind) {

  private static final Map<RoomKind, String> ROOMS =
      Map.of(
          RoomKind.CLINIC, "clinique-des-erables",
          RoomKind.CIRCLE, "pairs-du-quartier",
          RoomKind.ORGANIZATION, "logis-ensemble",
          RoomKind.STUDY, "etude-lien-social");

  /** Everybody, everywhere they act. */
  static Stream<Seat> all() {
    return Arrays.stream(Principal.values())
        .flatMap(
            principal ->
                principal.kinds().stream().sorted().map(kind -> new Seat(principal, kind)));
  }

  /** Its room, where that is no inner one. */
  String room() {
    return ROOMS.get(kind.inner() ? outer() : kind);
  }

  /** Somebody who sits here. */
  FhirCaller in(World world) {
    if (kind == RoomKind.DIRECTORY) {
      return world.anyone();
    }
    return kind.inner()
        ? Someone.inside(world, Someone.add(world, room(), principal))
        : Someone.in(world, room(), principal);
  }

  /** What it may do. */
  Policy policy(World world) {
    return world.bean(Policies.class).of(principal, kind);
  }

  private RoomKind outer() {
    return principal.kinds().stream().filter(other -> !other.inner()).findFirst().orElseThrow();
  }

  @Override
  public String toString() {
    return principal.code() + " in a " + kind.code();
  }
}
