package org.passerelle.directory;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Resource;
import org.passerelle.profiles.Canonicals;
import org.passerelle.room.Room;
import org.passerelle.room.RoomStore;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishes entries of the directory, and tells which room an entry stands for. */
public final class Directory {

  private static final int BATCH = 20;

  private final RoomStore store;
  private final TransactionTemplate transactions;

  /** The directory kept in this store. */
  public Directory(RoomStore store, TransactionTemplate transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  /** Creates or replaces entries, each under its own id, in the order given. */
  public void publish(List<? extends Resource> entries) {
    for (int from = 0; from < entries.size(); from += BATCH) {
      List<? extends Resource> batch =
          entries.subList(from, Math.min(entries.size(), from + BATCH));
      transactions.executeWithoutResult(status -> store.saveAll(Room.DIRECTORY, batch));
    }
  }

  /** The listed organization of this id; empty when the directory has none. */
  public Optional<Organization> organization(String id) {
    return store.read(Room.DIRECTORY, Organization.class, id);
  }

  /** The name of the room that an organization stands for; empty when it is not connected. */
  public static Optional<String> roomOf(Organization organization) {
    return organization.getIdentifier().stream()
        .filter(identifier -> Canonicals.ROOM_SYSTEM.equals(identifier.getSystem()))
        .map(Identifier::getValue)
        .findFirst();
  }
}
