package org.passerelle.matrix;

import org.jspecify.annotations.Nullable;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;

/**
 * Who asks, at whose base: one line of the file's table of principals.
 *
 * @param name as rows name it
 * @param token the client whose token it shows; null for someone without one
 * @param base the room whose base is asked
 * @param kind the kind of that room
 * @param door the code by which the rim stops it at this base; null when it gets in
 */
record Asker(String name, @Nullable String token, String base, String kind, @Nullable String door) {

  /** This asker in that world. */
  FhirCaller in(World world) {
    FhirCaller caller = token == null ? world.anyone() : world.as(token);
    return caller.at(base);
  }

  @Override
  public String toString() {
    return name;
  }
}
