package org.passerelle.loop;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Task;
import org.passerelle.directory.Directory;
import org.passerelle.door.Passage;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.referral.Named;
import org.passerelle.referral.TaskLinks;
import org.passerelle.room.Room;
import org.passerelle.room.Rooms;

/**
 * Finds the room that a Task names as its receiver. Only published rooms can be named; a name that
 * is not published and one that does not exist get the same answer. Design section 8, "Names".
 */
final class Receivers {

  private final Rooms rooms;
  private final Directory directory;

  Receivers(Rooms rooms, Directory directory) {
    this.rooms = rooms;
    this.directory = directory;
  }

  /**
   * The receiving room.
   *
   * @throws FaultException unknown-receiver, receiver-not-connected or no-such-passage
   */
  Room of(Room requester, Task task) {
    Room receiver = named(TaskLinks.receiver(task, List.of()));
    if (Passage.between(requester.kind(), receiver.kind()).isEmpty()) {
      throw new FaultException(Fault.NO_SUCH_PASSAGE);
    }
    return receiver;
  }

  private Room named(Named named) {
    if (named instanceof Named.ByRoom byRoom) {
      return byName(byRoom.room());
    }
    if (named instanceof Named.ByDirectoryUrl listing) {
      return byListing(listing.id());
    }
    if (named instanceof Named.Both both) {
      Room room = byListing(both.listing().id());
      if (!room.name().equals(both.room().room())) {
        throw new FaultException(Fault.UNKNOWN_RECEIVER);
      }
      return room;
    }
    throw new FaultException(Fault.UNKNOWN_RECEIVER);
  }

  private Room byName(String name) {
    return rooms.published(name).orElseThrow(() -> new FaultException(Fault.UNKNOWN_RECEIVER));
  }

  private Room byListing(String id) {
    Optional<Room> room = rooms.findByOrganization(id);
    if (room.isPresent()) {
      return room.get();
    }
    Optional<Organization> listed = directory.organization(new IdType(id).getIdPart());
    throw new FaultException(
        listed.isPresent() ? Fault.RECEIVER_NOT_CONNECTED : Fault.UNKNOWN_RECEIVER);
  }
}
