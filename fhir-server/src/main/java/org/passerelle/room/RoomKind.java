package org.passerelle.room;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What kind of custodian a room belongs to. A notebook and a tray are inner rooms: each is made
 * with its one owner, a client of an outer room, and only that client's token opens it.
 */
public enum RoomKind {
  CLINIC,
  CIRCLE,
  ORGANIZATION,
  STUDY,
  NOTEBOOK,
  TRAY,
  DIRECTORY;

  /** The word for it in settings, in {@code served.yaml} and in consents. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether such a room is somebody's own, inside another: never listed, named or published. */
  public boolean inner() {
    return this == NOTEBOOK || this == TRAY;
  }

  /** The kind of this code; empty when there is none. */
  public static Optional<RoomKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
