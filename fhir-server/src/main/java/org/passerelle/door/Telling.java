package org.passerelle.door;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Patient;
import org.passerelle.consent.Permit;
import org.passerelle.door.AlertMapper.Step;
import org.passerelle.door.Emergency.Copy;
import org.passerelle.door.Emergency.CopyState;
import org.passerelle.door.Emergency.State;
import org.passerelle.minimise.DangerCopy;
import org.passerelle.minimise.Fact;
import org.passerelle.profiles.Canonicals;
import org.passerelle.room.Room;
import org.passerelle.room.RoomStore;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells one contact of a danger, and then the next one, until one answers. Each is a passage of its
 * own: recorded in both rooms, then written in the contact's tray. Design section 4, "emergency".
 */
final class Telling {

  private static final Set<CopyState> ASKED =
      EnumSet.of(CopyState.GIVEN, CopyState.TAKEN, CopyState.UNABLE);

  private final RoomStore store;
  private final Decisions decisions;
  private final EmergencyRecords records;
  private final EmergencyDraft draft;
  private final Plans plans;
  private final TransactionTemplate transactions;

  Telling(
      RoomStore store,
      Decisions decisions,
      EmergencyRecords records,
      EmergencyDraft draft,
      Plans plans,
      TransactionTemplate transactions) {
    this.store = store;
    this.decisions = decisions;
    this.records = records;
    this.draft = draft;
    this.plans = plans;
    this.transactions = transactions;
  }

  /** Tells the first contact, in the transaction under way, and writes what the partner reads. */
  void first(Emergency emergency, String tray, Communication alert, Permit permit) {
    Patient person = draft.person(emergency.person()).orElseThrow();
    tell(emergency, tray, alert, person, permit);
    store.save(decisions.room(emergency.person().room()), alert);
    plans.atEnd(emergency);
  }

  /** Whether this alert already says what is told now. */
  boolean says(Emergency emergency, Alarm alarm) {
    Communication alert = read(emergency);
    String reach =
        alert.hasPayload() ? alert.getPayloadFirstRep().getContent().primitiveValue() : null;
    return Objects.equals(reach, alarm.reach())
        && alert.getReasonCodeFirstRep().hasCoding(Canonicals.DANGER, alarm.kind());
  }

  /** The partner reads that the person is not told for now. */
  void untold(Emergency emergency, Alarm alarm, Instant at) {
    Communication noted = AlertMapper.untold(read(emergency), alarm.by(), at);
    store.save(decisions.room(emergency.person().room()), noted);
  }

  private Communication read(Emergency emergency) {
    Room circle = decisions.room(emergency.person().room());
    return store.read(circle, Communication.class, emergency.id()).orElseThrow();
  }

  /** Tells the contact after the one of this turn, by itself, where nobody has answered since. */
  void after(String emergencyId, int turn) {
    transactions.executeWithoutResult(
        status -> {
          Emergency emergency = records.locked(emergencyId);
          if (emergency.state() == State.OPEN && last(emergency) == turn) {
            next(emergency);
          }
        });
  }

  /**
   * Tells the next contact, in the transaction under way; the partner reads how far it has come.
   */
  void next(Emergency emergency) {
    Room circle = decisions.room(emergency.person().room());
    Communication alert = read(emergency);
    boolean told = nextTray(emergency).filter(tray -> tell(emergency, tray, alert)).isPresent();
    store.save(circle, AlertMapper.come(alert, told ? Step.PASSED_ON : Step.NOBODY_LEFT));
  }

  /** In which turn the last one was told. */
  int last(Emergency emergency) {
    return records.copies().of(emergency.id()).stream().mapToInt(Copy::turn).max().orElse(0);
  }

  /**
   * The first contact in today's order who is not asked now and has not said that they cannot; one
   * who was stood down may be asked again.
   */
  private Optional<String> nextTray(Emergency emergency) {
    Set<String> asked =
        records.copies().of(emergency.id()).stream()
            .filter(copy -> ASKED.contains(copy.state()))
            .map(Copy::tray)
            .collect(Collectors.toSet());
    return records.contacts().trays(emergency.clinic()).stream()
        .filter(tray -> !asked.contains(tray))
        .findFirst();
  }

  /** False where they may no longer be told, or the person is not known any more. */
  private boolean tell(Emergency emergency, String tray, Communication alert) {
    Optional<Permit> permit = draft.still(emergency, tray);
    Optional<Patient> person = draft.person(emergency.person());
    if (permit.isEmpty() || person.isEmpty()) {
      return false;
    }
    tell(emergency, tray, alert, person.get(), permit.get());
    return true;
  }

  private void tell(
      Emergency emergency, String tray, Communication alert, Patient person, Permit permit) {
    String circle = emergency.person().room();
    Copy copy = draft.copy(emergency, last(emergency) + 1, tray, CopyState.GIVEN);
    Set<Fact> facts = EnumSet.noneOf(Fact.class);
    Communication told = DangerCopy.of(alert, person, circle, decisions.today(), facts);
    List<String> names = facts.stream().map(Fact::code).toList();
    Lines lines = new Lines(emergency, copy, Passage.EMERGENCY);
    records.ledger().append(lines.inSource("crossed", permit, names));
    records.ledger().append(lines.inTarget("crossed", permit, names));
    records.copies().add(copy, emergency.until());
    store.save(decisions.room(tray), EmergencyDraft.under(copy, told));
    plans.nextContact(copy, draft.answerWithin());
  }
}
