package org.passerelle.door;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.passerelle.consent.Permit;
import org.passerelle.door.Disclosure.Stage;
import org.passerelle.minimise.Fact;
import org.passerelle.minimise.Parcel;
import org.passerelle.referral.Statuses;
import org.passerelle.room.Room;
import org.passerelle.room.RoomStore;

/**
 * Writes minimised copies in the receiving room, after the ledger's two lines. Extended by {@link
 * MeasuredDoor} alone.
 */
class HandOver {

  private final RoomStore store;
  private final Decisions decisions;
  private final Packing packing;
  private final RequesterTask requester;
  private final DoorRecords records;
  private final Plans plans;

  HandOver(
      RoomStore store,
      Decisions decisions,
      Packing packing,
      RequesterTask requester,
      DoorRecords records,
      Plans plans) {
    this.store = store;
    this.decisions = decisions;
    this.packing = packing;
    this.requester = requester;
    this.records = records;
    this.plans = plans;
  }

  /** The first stage: the minimum that lets the receiver say yes or no. */
  void first(Disclosure disclosure, Permit permit, Passage passage) {
    boolean held = disclosure.status() == TaskStatus.ONHOLD;
    boolean asked = held || disclosure.status() == TaskStatus.REQUESTED;
    if (disclosure.stage() != Stage.WAITING || !asked) {
      return; // crossed already, or cancelled before it could cross
    }
    if (held) {
      requester.resume(disclosure);
    }
    Disclosure next =
        disclosure.moved(TaskStatus.REQUESTED).at(Stage.ASKED, permit.until().orElse(null));
    pass(next, passage, permit, packing.pack(next, Stage.ASKED));
  }

  /** The second stage, once the receiver said yes: name and contact. */
  Disclosure nameOnceAccepted(Disclosure disclosure, Permit permit) {
    if (disclosure.stage() != Stage.ASKED || !Statuses.isTakenOn(disclosure.status())) {
      return disclosure;
    }
    Disclosure next = disclosure.at(Stage.ACCEPTED, permit.until().orElse(null));
    Parcel parcel = packing.pack(next, Stage.ACCEPTED);
    record(next, decisions.firstPassage(next), permit, parcel, parcel.facts());
    store.save(target(next), parcel.patient());
    records.tellTarget(next);
    return next;
  }

  /**
   * The requester changed something: the copies follow where they now differ, and the receiver's
   * elements stay. A change of what never crosses leaves no trace: when it was made is its own.
   */
  void again(Disclosure disclosure, Permit permit) {
    if (disclosure.stage() == Stage.WAITING) {
      return;
    }
    Parcel parcel = packing.pack(disclosure, disclosure.stage());
    Room room = target(disclosure);
    Task own = store.read(room, Task.class, disclosure.target().task()).orElseThrow();
    Task merged = packing.keepReceivers(own, parcel.task());
    Parcel whole = new Parcel(merged, parcel.request(), parcel.patient(), parcel.facts());
    List<Resource> changed = differing(room, whole);
    if (!changed.isEmpty()) {
      record(disclosure, Passage.REQUESTERS_CHANGE, permit, whole, factsOf(changed, whole));
      store.saveAll(room, changed);
      records.tellTarget(disclosure);
    }
  }

  /** A consent changed and still permits: only its end may be another. */
  void prolong(Disclosure disclosure, Permit permit) {
    Disclosure next = disclosure.at(disclosure.stage(), permit.until().orElse(null));
    records.disclosures().update(next);
    plans.atEnd(next);
  }

  /** A resource before those that refer to it. */
  private List<Resource> differing(Room room, Parcel parcel) {
    return Stream.<Resource>of(parcel.patient(), parcel.request(), parcel.task())
        .filter(fresh -> !SameContent.lies(store, room, fresh))
        .toList();
  }

  private static List<String> factsOf(List<Resource> changed, Parcel parcel) {
    return Fact.heldBy(changed.stream().map(Resource::fhirType).toList(), parcel.facts());
  }

  private void pass(Disclosure next, Passage passage, Permit permit, Parcel parcel) {
    record(next, passage, permit, parcel, parcel.facts());
    store.saveAll(target(next), List.of(parcel.patient(), parcel.request(), parcel.task()));
    records.tellTarget(next);
  }

  /** The ledger's two lines, the copies' names, and the disclosure: before any copy is written. */
  void record(Disclosure next, Passage passage, Permit permit, Parcel parcel, List<String> facts) {
    Lines lines = new Lines(next, passage);
    records.ledger().append(lines.inSource("crossed", permit, facts));
    records.ledger().append(lines.inTarget("crossed", permit, facts));
    for (Resource copy : new Resource[] {parcel.patient(), parcel.request(), parcel.task()}) {
      records
          .copies()
          .add(next.target().room(), copy.fhirType(), copy.getIdElement().getIdPart(), next.id());
    }
    records.disclosures().update(next);
    plans.atEnd(next);
  }

  private Room target(Disclosure disclosure) {
    return decisions.room(disclosure.target().room());
  }
}
