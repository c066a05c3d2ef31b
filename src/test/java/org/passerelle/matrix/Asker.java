package org.passerelle.matrix;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.passerelle.policy.Principal;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Someone;
import org.passerelle.support.World;

/**
 * Who asks, at whose base: one line of the file's table of principals.
 *
 * @param name as rows name it
 * @param token the client whose token it shows; null for someone without one
 * @param base the room whose base is asked
 * @param kind the kind of that room
 * @param door the code by which the rim stops it at this base; null when it gets in
 * @param role in which role it asks; its room's own system's where it is none other
 */
record Asker(
    String name,
    @Nullable String token,
    String base,
    String kind,
    @Nullable String door,
    Principal role) {

  private static final Map<String, FhirCaller> SEATED = new ConcurrentHashMap<>();

  /** This asker in that world. */
  FhirCaller in(World world) {
    if (!isSystem()) {
      return SEATED.computeIfAbsent(world.address() + " " + name, seat -> seat(world));
    }
    FhirCaller caller = token == null ? world.anyone() : world.as(token);
    return caller.at(base);
  }

  /** Whether nobody's role limits it below what its kind of room serves. */
  boolean isSystem() {
    return role == Principal.SYSTEM;
  }

  /** Whether it asks in an inner room, where it is the owner. */
  boolean isInside() {
    return kind.equals("notebook") || kind.equals("tray");
  }

  private FhirCaller seat(World world) {
    return isInside()
        ? Someone.inside(world, Someone.add(world, base, role))
        : Someone.in(world, base, role);
  }

  @Override
  public String toString() {
    return name;
  }
}
