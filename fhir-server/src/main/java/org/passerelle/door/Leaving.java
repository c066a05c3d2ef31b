package org.passerelle.door;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.passerelle.door.Disclosure.Side;
import org.passerelle.door.Disclosure.State;
import org.passerelle.minimise.Stub;
import org.passerelle.room.Room;
import org.passerelle.room.RoomKind;
import org.passerelle.room.RoomStore;

/**
 * Takes copies out of a receiving room. One that other referrals share is rewritten to what they
 * permit, and their ledger lines say so; what was there before is expunged by a job.
 */
final class Leaving {

  private static final String REQUEST = "ServiceRequest";

  private final RoomStore store;
  private final Decisions decisions;
  private final DoorRecords records;
  private final Packing packing;
  private final Stub stub;
  private final Plans plans;

  Leaving(
      RoomStore store,
      Decisions decisions,
      DoorRecords records,
      Packing packing,
      Stub stub,
      Plans plans) {
    this.store = store;
    this.decisions = decisions;
    this.records = records;
    this.packing = packing;
    this.stub = stub;
    this.plans = plans;
  }

  /** All copies of this disclosure, whole. */
  void all(Disclosure disclosure) {
    remove(disclosure, "Task");
    remove(disclosure, REQUEST);
    remove(disclosure, "Patient");
    endHeard(disclosure);
    records.tellTarget(disclosure);
  }

  /** The person, and of the Task and the request all but the stub. */
  void allButStub(Disclosure disclosure) {
    Room room = room(disclosure);
    Side copy = disclosure.target();
    if (openOthers(disclosure, REQUEST).isEmpty()) {
      stubRequest(disclosure);
    }
    store.read(room, Task.class, copy.task()).ifPresent(task -> store.save(room, stub.of(task)));
    plans.expunge(disclosure, "Task");
    remove(disclosure, "Patient");
    endHeard(disclosure);
    records.tellTarget(disclosure);
  }

  /** What a circle heard of a clinic's concern is there by the referral that ties them. */
  private void endHeard(Disclosure disclosure) {
    RoomKind from = decisions.room(disclosure.source().room()).kind();
    if (from == RoomKind.CIRCLE || room(disclosure).kind() == RoomKind.CIRCLE) {
      plans.endHeard(disclosure);
    }
  }

  private void remove(Disclosure disclosure, String type) {
    Side copy = disclosure.target();
    if (!records.copies().remove(copy.room(), type, copy.id(type), disclosure.id())) {
      return; // it left before
    }
    Optional<Disclosure> other = openOthers(disclosure, type).stream().findFirst();
    if (other.isPresent()) {
      rewrite(other.get(), type);
    } else if (type.equals(REQUEST) && !others(disclosure, type).isEmpty()) {
      stubRequest(disclosure);
    } else {
      store.remove(room(disclosure), type, copy.id(type));
    }
    plans.expunge(disclosure, type);
  }

  private void rewrite(Disclosure other, String type) {
    Lines lines = new Lines(other, Passage.WITHDRAW);
    Packing.Part part = packing.part(other, type);
    records.ledger().append(lines.rewrittenFromSource(part.facts()));
    records.ledger().append(lines.rewrittenInTarget(part.facts()));
    store.save(room(other), part.copy());
  }

  private void stubRequest(Disclosure disclosure) {
    Room room = room(disclosure);
    store
        .read(room, ServiceRequest.class, disclosure.target().request())
        .ifPresent(request -> store.save(room, stub.of(request)));
    plans.expunge(disclosure, REQUEST);
  }

  /** Those by which it may still be there, first the ones whose permit has not ended. */
  private List<Disclosure> openOthers(Disclosure disclosure, String type) {
    return others(disclosure, type).stream()
        .filter(other -> other.state() == State.OPEN)
        .sorted(Comparator.comparing(other -> !decisions.isLive(other)))
        .toList();
  }

  private List<Disclosure> others(Disclosure disclosure, String type) {
    Side copy = disclosure.target();
    return records.copies().othersOf(copy.room(), type, copy.id(type), disclosure.id()).stream()
        .flatMap(id -> records.disclosures().find(id).stream())
        .toList();
  }

  private Room room(Disclosure disclosure) {
    return decisions.room(disclosure.target().room());
  }
}
