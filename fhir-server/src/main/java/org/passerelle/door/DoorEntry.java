package org.passerelle.door;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.passerelle.door.Disclosure.Side;
import org.passerelle.door.Disclosure.Stage;
import org.passerelle.door.Disclosure.State;
import org.passerelle.minimise.Source;
import org.passerelle.room.Room;
import org.passerelle.room.RoomStore;

/**
 * Where a referral is brought to the door: it gets its disclosure, and its first passage is due.
 */
public final class DoorEntry {

  private final RoomStore store;
  private final DoorRecords records;
  private final CopyNames names;
  private final Supplier<UUID> ids;

  DoorEntry(RoomStore store, DoorRecords records, CopyNames names, Supplier<UUID> ids) {
    this.store = store;
    this.records = records;
    this.names = names;
    this.ids = ids;
  }

  /**
   * Opens a disclosure, in the transaction that stores the referral. Nothing crosses yet.
   *
   * @param passage by which it is to cross: that of the two rooms' kinds
   */
  public void open(Room from, Room to, Source referral, Passage passage) {
    Disclosure disclosure = waiting(from, to, referral);
    records.persons().take(from.name(), disclosure.source().patient());
    records.disclosures().add(disclosure);
    records.due().add(disclosure.id(), passage);
  }

  /** The disclosure that a referral would be given. */
  Disclosure waiting(Room from, Room to, Source referral) {
    Side source =
        new Side(from.name(), id(referral.task()), id(referral.request()), id(referral.patient()));
    Side target =
        new Side(
            to.name(),
            names.name(to, from.name(), "Task", source.task()),
            names.name(to, from.name(), "ServiceRequest", source.request()),
            names.name(to, from.name(), "Patient", source.patient()));
    return new Disclosure(
        ids.get().toString(),
        source,
        target,
        Stage.WAITING,
        TaskStatus.REQUESTED,
        null,
        State.OPEN);
  }

  /** A resource of the requester's own room, to look at before it is brought here. */
  public <T extends Resource> Optional<T> read(Room own, Class<T> type, String id) {
    return store.read(own, type, id);
  }

  private static String id(Resource resource) {
    return resource.getIdElement().getIdPart();
  }
}
