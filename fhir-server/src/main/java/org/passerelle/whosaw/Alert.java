package org.passerelle.whosaw;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody judged would endanger a person to read, while it stands.
 *
 * @param heldRoom lines that name this room are held back; null for none
 * @param heldPassage lines of this passage are held back; null for none
 * @param until when it ends by the clock; null when it does not
 * @param ended when somebody ended it; null while nobody has
 */
record Alert(
    @Nullable String heldRoom,
    @Nullable String heldPassage,
    @Nullable Instant until,
    @Nullable Instant ended) {

  /** Whether it stands at this moment. */
  boolean stands(Instant now) {
    return (until == null || until.isAfter(now)) && (ended == null || ended.isAfter(now));
  }

  /** Whether telling this would endanger the person. */
  boolean holds(Trace trace) {
    boolean room = heldRoom != null && trace.rooms().contains(heldRoom);
    boolean passage =
        heldPassage != null
            && trace instanceof PassageTrace passed
            && passed.passage().equals(heldPassage);
    return room || passage;
  }
}
