package org.passerelle.room;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One custodian's data, and one FHIR base: {@code /fhir/{name}}. Design sections 2 and 8. */
public final class Room {

  /** The public room: organizations, services, locations, terminology; nothing personal. */
  public static final Room DIRECTORY = new Room("directory", RoomKind.DIRECTORY, 0, null);

  private static final Pattern WELL_FORMED = Pattern.compile("[a-z][a-z0-9-]{1,62}[a-z0-9]");

  private final String name;
  private final RoomKind kind;
  private final int partition;
  private final @Nullable String organization;

  Room(String name, RoomKind kind, int partition, @Nullable String organization) {
    this.name = name;
    this.kind = kind;
    this.partition = partition;
    this.organization = organization;
  }

  /** Whether this could be the name of a room: 3 to 64 of a-z, 0-9 and hyphen. */
  public static boolean wellFormed(String name) {
    return WELL_FORMED.matcher(name).matches();
  }

  /** The room's name, which is never reused. */
  public String name() {
    return name;
  }

  /** What kind of custodian it belongs to. */
  public RoomKind kind() {
    return kind;
  }

  /** Id of its Organization in the directory; empty when it is not published. */
  public Optional<String> organization() {
    return Optional.ofNullable(organization);
  }

  /** Whether the directory lists it, so that others may name it. */
  public boolean published() {
    return organization != null;
  }

  int partition() {
    return partition;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Room room && room.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
