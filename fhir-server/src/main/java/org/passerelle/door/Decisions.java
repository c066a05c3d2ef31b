package org.passerelle.door;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.passerelle.consent.ConsentDecider;
import org.passerelle.consent.ConsentQuestion;
import org.passerelle.consent.Decision;
import org.passerelle.consent.DenialReason;
import org.passerelle.consent.Deny;
import org.passerelle.consent.Receiver;
import org.passerelle.profiles.Canonicals;
import org.passerelle.room.Room;
import org.passerelle.room.RoomKind;
import org.passerelle.room.RoomStore;
import org.passerelle.room.Rooms;
import org.passerelle.title.Entitled;
import org.passerelle.title.WhoDecides;

/**
 * Gathers every Consent of the person in the requester's room, and has them decided. Extended by
 * {@link MeasuredDoor} alone.
 */
class Decisions {

  private static final Set<ConsentState> OFFERED =
      EnumSet.of(ConsentState.PROPOSED, ConsentState.DRAFT);

  private final RoomStore store;
  private final Rooms rooms;
  private final ConsentDecider decider = new ConsentDecider();
  private final WhoDecides whoDecides = new WhoDecides();
  private final Clock clock;
  private final ZoneId zone;

  Decisions(RoomStore store, Rooms rooms, Clock clock, ZoneId zone) {
    this.store = store;
    this.rooms = rooms;
    this.clock = clock;
    this.zone = zone;
  }

  Decision decide(Disclosure disclosure) {
    Room source = room(disclosure.source().room());
    Room target = room(disclosure.target().room());
    if (!isOpen(source) || !isOpen(target)) {
      return new Deny(DenialReason.OTHER_RECEIVER, List.of());
    }
    List<Consent> all = store.ofPatient(source, Consent.class, disclosure.source().patient());
    return all.isEmpty()
        ? decider.decide(all, question(disclosure))
        : decide(all, disclosure, source);
  }

  /**
   * Whether this one Consent, were it a yes, would let the referral cross, now or once it begins,
   * and no other that is still offered would: then a no to it is a no to this referral, by whoever
   * may say so.
   */
  boolean isAllThatIsOffered(Consent rejected, Disclosure disclosure) {
    Room source = room(disclosure.source().room());
    return isWhatIsAsked(rejected, disclosure, source)
        && store.ofPatient(source, Consent.class, disclosure.source().patient()).stream()
            .filter(other -> OFFERED.contains(other.getStatus()))
            .noneMatch(other -> isWhatIsAsked(other, disclosure, source));
  }

  private boolean isWhatIsAsked(Consent offered, Disclosure disclosure, Room source) {
    Consent yes = offered.copy().setStatus(ConsentState.ACTIVE);
    return decide(List.of(yes), disclosure, source)
        .fold(permit -> true, deny -> deny.permittedFrom().isPresent());
  }

  private Decision decide(List<Consent> some, Disclosure disclosure, Room source) {
    return whoDecides.decide(
        some, entitled(source, disclosure.source().patient()), question(disclosure));
  }

  private ConsentQuestion question(Disclosure disclosure) {
    Receiver receiver = receiver(room(disclosure.target().room()));
    return new ConsentQuestion(receiver, about(disclosure), clock.instant(), zone);
  }

  /** A Patient whom a Consent names is there: HAPI deletes none that is referred to. */
  private Entitled entitled(Room source, String patient) {
    return new Entitled(
        store.read(source, Patient.class, patient).orElseThrow(),
        store.ofPatient(source, RelatedPerson.class, patient),
        zone);
  }

  /**
   * Whether this item may be seen by its recipient.
   *
   * @param asked what the person says now, not stored yet; empty to ask what is stored alone
   */
  Decision decide(Share share, Optional<Consent> asked) {
    if (!isPossible(share)) {
      return new Deny(DenialReason.OTHER_RECEIVER, List.of());
    }
    Room source = room(share.source().room());
    Room target = room(share.target().room());
    Set<String> about =
        Set.of(
            share.source().type() + "/" + share.source().id(),
            "Patient/" + share.source().patient());
    ConsentQuestion question =
        new ConsentQuestion(
            receiver(target),
            about,
            Optional.of(share.item()),
            Optional.of(share.consent()),
            clock.instant(),
            zone);
    List<Consent> all =
        new ArrayList<>(store.ofPatient(source, Consent.class, share.source().patient()));
    asked.ifPresent(all::add);
    return decider.decide(all, question);
  }

  /** What is asked of a danger to this person: may the owner of this tray know of it, now? */
  ConsentQuestion question(PersonName person, String tray) {
    return new ConsentQuestion(
        receiver(room(tray)), Set.of("Patient/" + person.patient()), clock.instant(), zone);
  }

  /** Whether both rooms are open, and the tray's owner still is a client. */
  boolean isPossible(Share share) {
    return isOpen(room(share.source().room())) && rooms.tray(share.target().room()).isPresent();
  }

  /** Whether its permit has not ended by the clock. */
  boolean isLive(Disclosure disclosure) {
    Instant until = disclosure.until();
    return until == null || until.isAfter(clock.instant());
  }

  /** Now, where the custodian is. */
  ZonedDateTime now() {
    return clock.instant().atZone(zone);
  }

  /** Today, where the custodian is. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /** The passage by which it first crosses, or did. */
  Passage firstPassage(Disclosure disclosure) {
    RoomKind from = room(disclosure.source().room()).kind();
    return Passage.between(from, room(disclosure.target().room()).kind()).orElseThrow();
  }

  /** The room of this name, open or closed: nothing passes to a closed one, but copies leave it. */
  Room room(String name) {
    return rooms.find(name).or(() -> rooms.ever(name)).orElseThrow();
  }

  /** Whether this room is open. */
  boolean isOpen(Room room) {
    return rooms.find(room.name()).isPresent();
  }

  private Receiver receiver(Room target) {
    Optional<Room> around = target.kind().inner() ? rooms.around(target.name()) : Optional.empty();
    return receiver(target, around.map(outer -> receiver(outer, Optional.empty())));
  }

  private static Receiver receiver(Room target, Optional<Receiver> around) {
    Set<String> urls =
        target.organization().stream()
            .map(id -> Canonicals.DIRECTORY + "/Organization/" + id)
            .collect(Collectors.toSet());
    return new Receiver(target.name(), target.kind().code(), urls, around);
  }

  private static Set<String> about(Disclosure disclosure) {
    return Set.of(
        "Task/" + disclosure.source().task(),
        "ServiceRequest/" + disclosure.source().request(),
        "Patient/" + disclosure.source().patient());
  }
}
