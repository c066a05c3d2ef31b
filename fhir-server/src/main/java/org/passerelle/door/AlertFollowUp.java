package org.passerelle.door;

import java.util.List;
import org.hl7.fhir.r4.model.Communication;
import org.passerelle.door.Emergency.State;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.room.Room;
import org.passerelle.room.RoomStore;

/** What came of an alert, as the circle writes it down for itself: nothing of it passes. */
public final class AlertFollowUp {

  private final RoomStore store;
  private final Decisions decisions;
  private final EmergencyRecords records;

  AlertFollowUp(RoomStore store, Decisions decisions, EmergencyRecords records) {
    this.store = store;
    this.decisions = decisions;
    this.records = records;
  }

  /**
   * Writes it down, in the transaction under way. For a partner who is not authorised now there are
   * no alerts but those that they told of.
   *
   * @param notes words, each as a note of its own
   * @param review whether this is the review, which somebody else makes than who told of it, once
   *     it is answered or over
   * @param by who writes
   * @return what it is about
   * @throws FaultException not-found where there is no such alert; not-yours-to-change for a review
   *     by who told of it; illegal-move for one while nobody has answered yet
   */
  public Emergency note(String circle, String id, List<String> notes, boolean review, Author by) {
    Emergency found =
        records
            .emergencies()
            .find(circle, id)
            .filter(alert -> !by.lapsed() || alert.raisedBy().equals(by.client()))
            .orElseThrow(() -> new FaultException(Fault.NOT_FOUND));
    Emergency emergency = records.locked(found.id());
    if (review) {
      requireReviewable(emergency, by);
    }
    Room room = decisions.room(circle);
    Communication alert =
        store
            .read(room, Communication.class, id)
            .orElseThrow(() -> new FaultException(Fault.NOT_FOUND));
    for (String words : notes) {
      alert = AlertMapper.noted(alert, words, by.role(), decisions.now().toInstant());
    }
    store.save(room, alert);
    if (review) {
      records.emergencies().reviewed(id);
    }
    return emergency;
  }

  private void requireReviewable(Emergency emergency, Author by) {
    if (emergency.raisedBy().equals(by.client())) {
      throw new FaultException(
          Fault.NOT_YOURS_TO_CHANGE, "Somebody else reviews it than who told of it.");
    }
    boolean awaited = emergency.until().isAfter(decisions.now().toInstant());
    if (awaited && emergency.state() == State.OPEN) {
      throw new FaultException(Fault.ILLEGAL_MOVE, "Nobody has answered it yet.");
    }
  }
}
