package org.passerelle.whosaw;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody did something with the person's information, in one room.
 *
 * @param at when
 * @param room in which room
 * @param client by which client; never told
 * @param actor in what capacity
 * @param deed what was done
 * @param type with what: a resource type; null where the line names none
 * @param purpose code of the purpose of use; null where none was given
 */
record AccessTrace(
    Instant at,
    String room,
    String client,
    Actor actor,
    Deed deed,
    @Nullable String type,
    @Nullable String purpose)
    implements Trace {

  private static final String ALERT = "Communication";

  /** Whether it tells that a danger was told of. */
  boolean ofAlert() {
    return ALERT.equals(type);
  }

  @Override
  public Set<String> rooms() {
    return Set.of(room);
  }

  @Override
  public Trace alike() {
    return new AccessTrace(Instant.EPOCH, room, client, actor, deed, type, purpose);
  }
}
