package org.passerelle.loop;

import org.hl7.fhir.r4.model.Resource;
import org.passerelle.room.Room;

/**
 * What a caller wrote in a transaction that is about to commit.
 *
 * @param room where
 * @param resource as stored, with its id; as it last was when deleted
 * @param isNew whether it was not there before
 */
record Change(Room room, Resource resource, boolean isNew) {

  String id() {
    return resource.getIdElement().getIdPart();
  }

  boolean is(String roomName, String type, String id) {
    return room.name().equals(roomName) && resource.fhirType().equals(type) && id().equals(id);
  }
}
