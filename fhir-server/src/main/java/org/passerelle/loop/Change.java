package org.passerelle.loop;

import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.passerelle.room.Room;

/**
 * What a caller wrote in a transaction that is about to commit.
 *
 * @param room where
 * @param resource as stored, with its id; as it last was when deleted
 * @param before as it was until now; null when it was not there
 */
record Change(Room room, Resource resource, @Nullable Resource before) {

  boolean isNew() {
    return before == null;
  }

  String id() {
    return resource.getIdElement().getIdPart();
  }

  boolean is(String roomName, String type, String id) {
    return room.name().equals(roomName) && resource.fhirType().equals(type) && id().equals(id);
  }
}
