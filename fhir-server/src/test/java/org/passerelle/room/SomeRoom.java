package org.passerelle.room;

/** A room of any kind, for tests of what judges by it without storing anything. */
public final class SomeRoom {

  private SomeRoom() {}

  /** An open room of this kind. */
  public static Room of(RoomKind kind) {
    return kind == RoomKind.DIRECTORY
        ? Room.DIRECTORY
        : new Room("some-" + kind.code(), kind, 1, null);
  }
}
