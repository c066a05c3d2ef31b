package org.passerelle.room;

/**
 * A room to make.
 *
 * @param name 3 to 64 of a-z, 0-9 and hyphen; never used before
 * @param titleFr what people read, in French
 * @param titleEn what people read, in English
 * @param contact where its custodian is reached
 */
public record NewRoom(String name, RoomKind kind, String titleFr, String titleEn, String contact) {

  /** Refuses a name that could not be part of a URL, or that the product uses itself. */
  public NewRoom {
    if (!Room.wellFormed(name) || name.equals(Room.DIRECTORY.name())) {
      throw new IllegalArgumentException("not a room name: " + name);
    }
    if (kind == RoomKind.DIRECTORY) {
      throw new IllegalArgumentException("there is one directory");
    }
    if (kind.inner()) {
      throw new IllegalArgumentException("an inner room is made with its owner");
    }
  }
}
