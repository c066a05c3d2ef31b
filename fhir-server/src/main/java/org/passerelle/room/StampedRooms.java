package org.passerelle.room;

import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * Of which rooms a rendered resource tells. What is stored has its partition; what is drawn from
 * our own tables has this instead, set by whoever draws it, for the guard to see. It is never
 * serialised.
 */
public final class StampedRooms {

  private static final String KEY = StampedRooms.class.getName();

  private StampedRooms() {}

  /** The same resource, said to tell of these rooms. */
  public static <T extends IBaseResource> T on(T resource, Set<String> rooms) {
    resource.setUserData(KEY, Set.copyOf(rooms));
    return resource;
  }

  /** Whether it is known to tell of no other room than this; false when nobody has said. */
  public static boolean areOnly(IBaseResource resource, String room) {
    return resource.getUserData(KEY) instanceof Set<?> rooms && Set.of(room).containsAll(rooms);
  }
}
