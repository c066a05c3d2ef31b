package org.passerelle.door;

import java.util.stream.Stream;
import org.passerelle.room.RoomStore;

/**
 * Removes for good what a delete or a rewriting of a copy leaves behind: its old versions. Two jobs
 * for one copy, which two referrals shared, wait for one another; in another process the later one
 * fails, and finds nothing left when it is tried again.
 */
final class Expunging {

  private static final int STRIPES = 64;

  private final RoomStore store;
  private final Decisions decisions;
  private final Disclosures disclosures;
  private final Object[] stripes = Stream.generate(Object::new).limit(STRIPES).toArray();

  Expunging(RoomStore store, Decisions decisions, Disclosures disclosures) {
    this.store = store;
    this.decisions = decisions;
    this.disclosures = disclosures;
  }

  /** Expunges the copy of this type of this disclosure; doing it twice is doing it once. */
  void expunge(String disclosureId, String type) {
    Disclosure.Side copy = disclosures.find(disclosureId).orElseThrow().target();
    String id = copy.id(type);
    synchronized (stripes[Math.floorMod(id.hashCode(), STRIPES)]) {
      store.expunge(decisions.room(copy.room()), type, id);
    }
  }
}
