package org.passerelle.wall;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.passerelle.door.ConcernCopies;
import org.passerelle.door.Copies;
import org.passerelle.door.EmergencyCopies;
import org.passerelle.door.Shares;
import org.passerelle.room.Room;
import org.passerelle.room.RoomKind;
import org.passerelle.room.Rooms;

/** Tells which resources are copies that may no longer be seen. One query a response. */
final class EndedCopies {

  private static final Set<String> COPIED = Set.of("Task", "ServiceRequest", "Patient");

  /** What a circle hears of a clinic. */
  private static final String HEARD = "Communication";

  private final Rooms rooms;
  private final Copies copies;
  private final Shares shares;
  private final EmergencyCopies emergencies;
  private final ConcernCopies concerns;
  private final Clock clock;

  EndedCopies(
      Rooms rooms,
      Copies copies,
      Shares shares,
      EmergencyCopies emergencies,
      ConcernCopies concerns,
      Clock clock) {
    this.rooms = rooms;
    this.copies = copies;
    this.shares = shares;
    this.emergencies = emergencies;
    this.concerns = concerns;
    this.clock = clock;
  }

  /** Keys of those among these resources of a room whose ground is over. */
  Set<String> of(String room, List<IBaseResource> resources) {
    if (room.equals(Room.DIRECTORY.name())) {
      return Set.of();
    }
    if (isTray(room)) {
      return endedInTray(room, keys(resources, type -> true));
    }
    Set<String> ended =
        new HashSet<>(copies.ended(room, keys(resources, COPIED::contains), clock.instant()));
    ended.addAll(concerns.ended(room, keys(resources, HEARD::equals), clock.instant()));
    return ended;
  }

  private Set<String> endedInTray(String tray, List<String> keys) {
    Set<String> ended = new HashSet<>(shares.ended(tray, keys, clock.instant()));
    ended.addAll(emergencies.ended(tray, keys, clock.instant()));
    return ended;
  }

  /** There is nothing in a tray but what was shared, and dangers that its owner is told of. */
  private boolean isTray(String room) {
    return rooms.find(room).filter(found -> found.kind() == RoomKind.TRAY).isPresent();
  }

  private static List<String> keys(List<IBaseResource> resources, Predicate<String> types) {
    return resources.stream()
        .filter(Objects::nonNull)
        .filter(resource -> types.test(resource.fhirType()))
        .map(EndedCopies::key)
        .toList();
  }

  /** {@code Type/id}. */
  static String key(IBaseResource resource) {
    return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
  }
}
