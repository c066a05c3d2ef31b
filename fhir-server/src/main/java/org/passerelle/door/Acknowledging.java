package org.passerelle.door;

import java.util.List;
import org.hl7.fhir.r4.model.Communication;
import org.passerelle.consent.Permit;
import org.passerelle.door.Emergency.Copy;
import org.passerelle.door.Emergency.CopyState;
import org.passerelle.door.Emergency.State;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.minimise.DangerCopy;
import org.passerelle.minimise.Fact;
import org.passerelle.room.Room;
import org.passerelle.room.RoomStore;

/**
 * A contact answers: they see to it, and the others' copies leave; or they cannot, and the next one
 * is told at once. The circle's room reads the answer, and nothing else of the tray.
 */
public final class Acknowledging {

  private final RoomStore store;
  private final Decisions decisions;
  private final EmergencyRecords records;
  private final EmergencyDraft draft;
  private final StandingDown standingDown;
  private final Telling telling;

  Acknowledging(
      RoomStore store,
      Decisions decisions,
      EmergencyRecords records,
      EmergencyDraft draft,
      StandingDown standingDown,
      Telling telling) {
    this.store = store;
    this.decisions = decisions;
    this.records = records;
    this.draft = draft;
    this.standingDown = standingDown;
    this.telling = telling;
  }

  /**
   * Answers, in the transaction under way. To see to it twice is once; after a no nothing is there.
   *
   * @param tray name of the contact's tray
   * @param id of the copy there
   * @param able whether the contact sees to it
   * @return under which id the tray knows the person
   * @throws FaultException not-found where nothing is there, or no longer
   */
  public String answer(String tray, String id, boolean able) {
    Emergency emergency = records.locked(at(tray, id).emergency());
    Copy copy = at(tray, id); // another may have answered while this one waited for the lock
    Permit permit =
        draft.still(emergency, tray).orElseThrow(() -> new FaultException(Fault.NOT_FOUND));
    if (able && copy.state() == CopyState.GIVEN) {
      taken(emergency, copy, permit);
    } else if (!able) {
      unable(emergency, copy, permit);
    }
    return copy.patient();
  }

  private Copy at(String tray, String id) {
    return records.copies().at(tray, id).orElseThrow(() -> new FaultException(Fault.NOT_FOUND));
  }

  private void taken(Emergency emergency, Copy copy, Permit permit) {
    answered(emergency, copy, permit);
    records.emergencies().come(emergency.id(), State.TAKEN);
    records.copies().come(copy, CopyState.TAKEN);
    standingDown.others(emergency, copy);
    Room tray = decisions.room(copy.tray());
    Communication there = store.read(tray, Communication.class, copy.target()).orElseThrow();
    store.save(tray, DangerCopy.taken(there, decisions.now().toInstant()));
    Room circle = decisions.room(emergency.person().room());
    Communication alert = store.read(circle, Communication.class, emergency.id()).orElseThrow();
    store.save(circle, AlertMapper.acknowledged(alert, decisions.now().toInstant()));
  }

  /**
   * Whoever saw to it may find that they cannot: then it goes on. One who was passed over already
   * takes no time from whoever is asked now.
   */
  private void unable(Emergency emergency, Copy copy, Permit permit) {
    answered(emergency, copy, permit);
    standingDown.unable(emergency, copy);
    if (copy.state() == CopyState.TAKEN || copy.turn() == telling.last(emergency)) {
      records.emergencies().come(emergency.id(), State.OPEN);
      telling.next(emergency);
    }
  }

  private void answered(Emergency emergency, Copy copy, Permit permit) {
    Lines lines = new Lines(emergency, copy, Passage.ACKNOWLEDGE);
    List<String> facts = List.of(Fact.STATUS.code(), Fact.DATES.code());
    records.ledger().append(lines.inSource("crossed", permit, facts));
    records.ledger().append(lines.inTarget("crossed", permit, facts));
  }
}
