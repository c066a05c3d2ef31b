package org.passerelle.twins;

import org.jspecify.annotations.Nullable;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;

/** Who asks, at whose base. None of them is of the room that hides something. */
public enum Principal {
  CLINIC("clinique-des-erables", "clinique-des-erables"),
  ORGANIZATION("atelier-couleurs", "atelier-couleurs"),
  TRESPASSER("clinique-des-erables", Hidden.ROOM),
  ANONYMOUS(null, Hidden.ROOM),
  VISITOR(null, "directory");

  private final @Nullable String token;
  private final String base;

  Principal(@Nullable String token, String base) {
    this.token = token;
    this.base = base;
  }

  /** The room whose base is asked. */
  public String base() {
    return base;
  }

  /** This principal in that world. */
  public FhirCaller in(World world) {
    FhirCaller caller = token == null ? world.anyone() : world.as(token);
    return caller.at(base);
  }
}
