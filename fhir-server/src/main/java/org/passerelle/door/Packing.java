package org.passerelle.door;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.passerelle.door.Disclosure.Stage;
import org.passerelle.minimise.CopyIds;
import org.passerelle.minimise.Crossing;
import org.passerelle.minimise.Fact;
import org.passerelle.minimise.Minimiser;
import org.passerelle.minimise.Parcel;
import org.passerelle.minimise.RequesterChange;
import org.passerelle.minimise.Source;
import org.passerelle.room.Room;
import org.passerelle.room.RoomStore;

/**
 * Reads a referral in its own room and has it minimised. Extended by {@link MeasuredDoor} alone.
 */
class Packing {

  private final RoomStore store;
  private final Decisions decisions;
  private final DoorRecords records;
  private final Minimiser minimiser;

  Packing(RoomStore store, Decisions decisions, DoorRecords records, Minimiser minimiser) {
    this.store = store;
    this.decisions = decisions;
    this.records = records;
    this.minimiser = minimiser;
  }

  /** What may cross at this stage, as fresh resources under the receiver's ids. */
  Parcel pack(Disclosure disclosure, Stage stage) {
    return pack(minimiser::minimise, disclosure, stage);
  }

  /**
   * What would cross at this stage, exactly, under the ids of the requester's own room: of the
   * other room nothing is in it.
   *
   * @param referral as it would be when it crosses
   */
  Parcel show(Disclosure disclosure, Source referral, Stage stage) {
    CopyIds own = ids(disclosure.source());
    Parcel parcel = pack(minimiser::minimise, disclosure, referral, own, stage);
    if (othersAccepted(disclosure).isEmpty()) {
      return parcel;
    }
    List<String> named =
        alone(minimiser::minimise, disclosure, referral, own, Stage.ACCEPTED).facts();
    List<String> facts =
        Stream.concat(parcel.facts().stream(), Fact.heldBy(Set.of("Patient"), named).stream())
            .distinct()
            .toList();
    return new Parcel(parcel.task(), parcel.request(), parcel.patient(), facts);
  }

  /** How a referral is made less. */
  private interface Less extends BiFunction<Source, Crossing, Parcel> {}

  private Parcel pack(Less less, Disclosure disclosure, Stage stage) {
    return pack(less, disclosure, source(disclosure), ids(disclosure.target()), stage);
  }

  private Parcel pack(Less less, Disclosure disclosure, Source referral, CopyIds ids, Stage stage) {
    Parcel parcel = alone(less, disclosure, referral, ids, stage);
    List<Disclosure> accepted = othersAccepted(disclosure);
    if (accepted.isEmpty()) {
      return parcel;
    }
    // One person, several referrals: named to the receiver already, and reached as the strictest of
    // them allows.
    Stream<Patient> named =
        Stream.concat(
            Stream.of(alone(less, disclosure, referral, ids, Stage.ACCEPTED).patient()),
            accepted.stream()
                .map(other -> alone(less, other, source(other), ids, Stage.ACCEPTED).patient()));
    Patient strictest =
        named.min(Comparator.comparingInt(each -> each.getTelecom().size())).orElseThrow();
    return new Parcel(parcel.task(), parcel.request(), strictest, parcel.facts());
  }

  private Parcel alone(
      Less less, Disclosure disclosure, Source referral, CopyIds ids, Stage stage) {
    return less.apply(referral, crossing(disclosure, ids, stage));
  }

  private Source source(Disclosure disclosure) {
    Room room = decisions.room(disclosure.source().room());
    return new Source(
        read(room, Task.class, disclosure.source().task()),
        read(room, ServiceRequest.class, disclosure.source().request()),
        read(room, Patient.class, disclosure.source().patient()));
  }

  /**
   * A part of a parcel.
   *
   * @param copy the resource
   * @param facts codes of the facts in it
   */
  record Part(Resource copy, List<String> facts) {}

  /** One part of a referral as it stands: what remains when another referral's share is gone. */
  Part part(Disclosure disclosure, String type) {
    Parcel parcel = pack(minimiser::narrow, disclosure, disclosure.stage());
    return switch (type) {
      case "Patient" -> new Part(parcel.patient(), Fact.heldBy(Set.of(type), parcel.facts()));
      case "ServiceRequest" ->
          new Part(parcel.request(), Fact.heldBy(Set.of(type), parcel.facts()));
      default -> throw new IllegalArgumentException("never shared between referrals: " + type);
    };
  }

  /** The requester's elements of the fresh Task, the receiver's of its own. */
  Task keepReceivers(Task receivers, Task fresh) {
    return RequesterChange.apply(fresh, receivers);
  }

  private static CopyIds ids(Disclosure.Side side) {
    return new CopyIds(side.task(), side.request(), side.patient());
  }

  private Crossing crossing(Disclosure disclosure, CopyIds ids, Stage stage) {
    return new Crossing(
        disclosure.source().room(),
        disclosure.target().room(),
        ids,
        stage == Stage.ACCEPTED
            ? org.passerelle.minimise.Stage.ACCEPTED
            : org.passerelle.minimise.Stage.ASKED,
        decisions.today());
  }

  /** The other live referrals of the same person that the same receiver has accepted. */
  private List<Disclosure> othersAccepted(Disclosure disclosure) {
    Disclosure.Side to = disclosure.target();
    return records.copies().othersOf(to.room(), "Patient", to.patient(), disclosure.id()).stream()
        .map(records.disclosures()::find)
        .flatMap(Optional::stream)
        .filter(other -> other.open() && other.stage() == Stage.ACCEPTED)
        .filter(decisions::isLive)
        .toList();
  }

  private <T extends Resource> T read(Room room, Class<T> type, String id) {
    return store
        .read(room, type, id)
        .orElseThrow(() -> new IllegalStateException("a part of an open referral is not there"));
  }
}
