package org.passerelle.wall;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.passerelle.door.Copies;
import org.passerelle.room.Room;

/** Tells which resources are copies that may no longer be seen. One query a response. */
final class EndedCopies {

  private static final Set<String> COPIED = Set.of("Task", "ServiceRequest", "Patient");

  private final Copies copies;
  private final Clock clock;

  EndedCopies(Copies copies, Clock clock) {
    this.copies = copies;
    this.clock = clock;
  }

  /** Keys of those among these resources of a room whose ground is over. */
  Set<String> of(String room, List<IBaseResource> resources) {
    if (room.equals(Room.DIRECTORY.name())) {
      return Set.of();
    }
    List<String> keys =
        resources.stream()
            .filter(Objects::nonNull)
            .filter(resource -> COPIED.contains(resource.fhirType()))
            .map(EndedCopies::key)
            .toList();
    return copies.ended(room, keys, clock.instant());
  }

  /** {@code Type/id}. */
  static String key(IBaseResource resource) {
    return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
  }
}
