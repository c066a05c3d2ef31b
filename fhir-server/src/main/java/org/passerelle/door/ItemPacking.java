package org.passerelle.door;

import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.minimise.ItemCopy;
import org.passerelle.room.Room;
import org.passerelle.room.RoomStore;
import org.passerelle.room.Rooms;

/** Reads an item in its own room and makes what its recipient would see. */
final class ItemPacking {

  private final RoomStore store;
  private final Rooms rooms;
  private final Decisions decisions;
  private final Seal seal;

  ItemPacking(RoomStore store, Rooms rooms, Decisions decisions, Seal seal) {
    this.store = store;
    this.rooms = rooms;
    this.decisions = decisions;
    this.seal = seal;
  }

  /**
   * What would be seen.
   *
   * @throws FaultException not-found where there is no such item; not-crossable for one that cannot
   *     be shown as it stands; invalid-content for a last day that is past
   */
  Offer offer(Wish wish) {
    Room room = decisions.room(wish.room());
    DomainResource item =
        item(room, wish.type(), wish.id()).orElseThrow(() -> new FaultException(Fault.NOT_FOUND));
    Patient person = person(room, item);
    if (!ItemCopy.isShowable(item)) {
      throw new FaultException(
          Fault.NOT_CROSSABLE, wish.type() + ": it has words, a status, and no modifier.");
    }
    LocalDate today = decisions.today();
    LocalDate until = wish.until();
    if (until != null && until.isBefore(today)) {
      throw new FaultException(Fault.INVALID_CONTENT, "until is today, or a day to come.");
    }
    DomainResource copy = ItemCopy.of(item, person, wish.room(), today);
    String version = item.getIdElement().getVersionIdPart();
    String patient = person.getIdElement().getIdPart();
    return new Offer(wish, patient, version, copy, seal.of(wish, patient, version, copy));
  }

  /** What a share shows now; empty where it cannot be shown as it stands. */
  Optional<DomainResource> shown(Share share) {
    Room room = decisions.room(share.source().room());
    Optional<Patient> person = store.read(room, Patient.class, share.source().patient());
    return item(room, share.source().type(), share.source().id())
        .filter(ItemCopy::isShowable)
        .flatMap(item -> person.map(of -> ItemCopy.of(item, of, room.name(), decisions.today())));
  }

  /** The offer of what is seen by now, which is what was offered then. */
  Offer seen(Offer offer, Share share) {
    Room tray = decisions.room(share.target().room());
    DomainResource copy = item(tray, share.target().type(), share.target().id()).orElseThrow();
    return new Offer(
        offer.wish(), offer.patient(), offer.version(), ItemDraft.bare(copy), share.seal());
  }

  private Optional<DomainResource> item(Room room, String type, String id) {
    return store.read(room, ItemCopy.type(type), id).map(item -> item);
  }

  /**
   * The tray that is to see it.
   *
   * @throws FaultException unknown-receiver for whatever is no tray's address, no-such-passage for
   *     a published room
   */
  Room tray(Wish wish) {
    Optional<Room> tray = rooms.tray(wish.recipient());
    if (tray.isEmpty() && rooms.published(wish.recipient()).isPresent()) {
      throw new FaultException(Fault.NO_SUCH_PASSAGE, "To one person's tray, not to all there.");
    }
    return tray.orElseThrow(() -> new FaultException(Fault.UNKNOWN_RECEIVER));
  }

  private Patient person(Room room, DomainResource item) {
    IdType subject = new IdType(String.valueOf(ItemCopy.subject(item).getReference()));
    boolean local = "Patient".equals(subject.getResourceType()) && !subject.isAbsolute();
    Optional<Patient> person =
        local ? store.read(room, Patient.class, subject.getIdPart()) : Optional.empty();
    return person.orElseThrow(
        () -> new FaultException(Fault.NOT_CROSSABLE, "The subject is a Patient of this room."));
  }
}
