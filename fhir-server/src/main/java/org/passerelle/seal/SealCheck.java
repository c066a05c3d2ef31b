package org.passerelle.seal;

import java.util.List;

/** Checks the ledger of access against its seals, in memory that does not grow with it. */
public final class SealCheck {

  private final SealStore store;

  SealCheck(SealStore store) {
    this.store = store;
  }

  /** Every room that has a line, a seal or a head. */
  public List<String> rooms() {
    return store.rooms();
  }

  /** Checks one room, from its first line to the last that is sealed. */
  public RoomCheck check(String room) {
    return new RoomWalk(store, room).walk();
  }
}
