package org.passerelle.whosaw;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.door.Passage;

/**
 * What somebody judged would endanger a person to read, while it stands.
 *
 * @param heldRoom lines that name this room are held back; with a passage, its lines of that
 *     passage alone, and what a circle heard of it; null for none
 * @param heldPassage where a referral had such a passage, or was refused it, all lines that name
 *     its receiver are held back: what the receiver did tells of it too; null for none
 * @param until when it ends by the clock; null when it does not
 * @param ended when somebody ended it; null while nobody has
 */
record Alert(
    @Nullable String heldRoom,
    @Nullable String heldPassage,
    @Nullable Instant until,
    @Nullable Instant ended) {

  private static final Set<String> DANGERS =
      Set.of(Passage.EMERGENCY.code(), Passage.CONCERN.code());

  /** Whether it stands at this moment. */
  boolean stands(Instant now) {
    return (until == null || until.isAfter(now)) && (ended == null || ended.isAfter(now));
  }

  /**
   * Whether this tells of the passage that is held back: in the circle itself, what was done with
   * alerts; and, where one room's passage alone is held, that passage and nothing else of the room.
   */
  boolean holds(Trace trace) {
    if (heldPassage == null || !DANGERS.contains(heldPassage)) {
      return false;
    }
    return trace instanceof AccessTrace access ? access.ofAlert() : isOfHeldRoom(trace);
  }

  private boolean isOfHeldRoom(Trace trace) {
    return heldRoom != null
        && trace instanceof PassageTrace passed
        && passed.rooms().contains(heldRoom)
        && passed.passage().startsWith(String.valueOf(heldPassage));
  }

  /** Rooms that no line may name, by all that there is to tell. */
  Stream<String> heldRooms(Collection<Trace> all) {
    if (heldRoom != null && heldPassage != null) {
      return Stream.empty(); // what the room did else is told
    }
    return Stream.concat(
        Stream.ofNullable(heldRoom),
        all.stream()
            .filter(PassageTrace.class::isInstance)
            .map(PassageTrace.class::cast)
            .filter(passed -> passed.passage().equals(heldPassage))
            .map(PassageTrace::target));
  }
}
