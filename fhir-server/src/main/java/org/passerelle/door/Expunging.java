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
  private final Shares shares;
  private final Object[] stripes = Stream.generate(Object::new).limit(STRIPES).toArray();

  Expunging(RoomStore store, Decisions decisions, Disclosures disclosures, Shares shares) {
    this.store = store;
    this.decisions = decisions;
    this.disclosures = disclosures;
    this.shares = shares;
  }

  /** Expunges the copy of this type of this disclosure; doing it twice is doing it once. */
  void expunge(String disclosureId, String type) {
    Disclosure.Side copy = disclosures.find(disclosureId).orElseThrow().target();
    expunge(copy.room(), type, copy.id(type));
  }

  /** Expunges the copy of this share, or its older versions where a newer one took its place. */
  void expunge(String shareId) {
    Share.Item copy = shares.find(shareId).orElseThrow().target();
    expunge(copy.room(), copy.type(), copy.id());
  }

  private void expunge(String room, String type, String id) {
    synchronized (stripes[Math.floorMod(id.hashCode(), STRIPES)]) {
      store.expunge(decisions.room(room), type, id);
    }
  }
}
