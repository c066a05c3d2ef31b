package org.passerelle.room;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of custodian a room belongs to. */
public enum RoomKind {
  CLINIC,
  CIRCLE,
  ORGANIZATION,
  STUDY,
  DIRECTORY;

  /** The word for it in settings, in {@code served.yaml} and in consents. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of this code; empty when there is none. */
  public static Optional<RoomKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
