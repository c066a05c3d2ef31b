package org.passerelle.loop;

import java.util.Optional;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.passerelle.door.Disclosure;
import org.passerelle.door.Disclosures;
import org.passerelle.door.DoorEntry;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.minimise.Source;
import org.passerelle.referral.Moves;
import org.passerelle.room.Room;

/** A Task that asks another room for help enters the loop; what cannot cross is refused here. */
final class Entering {

  private final Disclosures disclosures;
  private final DoorEntry door;
  private final Asking asking;

  Entering(Disclosures disclosures, DoorEntry door, Asking asking) {
    this.disclosures = disclosures;
    this.door = door;
    this.asking = asking;
  }

  /** Enters a Task that asks; leaves alone a draft, and work that is not for another room. */
  void enter(Changes changes, Room room, Task task) {
    if (!ReferralTask.asks(task) || task.getStatus() == TaskStatus.DRAFT) {
      return;
    }
    String id = task.getIdElement().getIdPart();
    if (disclosures.lockBySource(room.name(), id).isPresent()) {
      return; // entered before: its moves were judged as they were written
    }
    if (LargerWork.isSentWithItsPart(changes, room, task)) {
      return;
    }
    Verdicts.require(Moves.checkCreate(task));
    Ask ask = asking.of(room, task, new Parts(changes, room));
    door.open(room, ask.receiver(), ask.referral(), ask.passage());
  }

  /** A referral that was taken in is still about the same person, and still could cross. */
  void stillMeansTheSame(Changes changes, Room room, Disclosure.Side source) {
    Parts parts = new Parts(changes, room);
    Task task = parts.require(Task.class, source.task());
    ServiceRequest request = parts.require(ServiceRequest.class, source.request());
    Patient patient = parts.require(Patient.class, source.patient());
    if (!("Patient/" + source.patient()).equals(Asking.bare(request.getSubject().getReference()))) {
      throw new FaultException(
          Fault.NOT_YOURS_TO_CHANGE, "ServiceRequest.subject stays: cancel, and refer anew.");
    }
    asking.requireSound(new Source(task, request, patient));
  }

  /** Parts as this transaction writes them, or as they lie in the room. */
  private final class Parts implements PartFinder {

    private final Changes changes;
    private final Room room;

    Parts(Changes changes, Room room) {
      this.changes = changes;
      this.room = room;
    }

    @Override
    public <T extends Resource> Optional<T> find(Class<T> type, String id) {
      Optional<T> written = changes.find(room, type, id);
      return written.isPresent() ? written : door.read(room, type, id);
    }

    <T extends Resource> T require(Class<T> type, String id) {
      return find(type, id).orElseThrow(() -> new FaultException(Fault.UNKNOWN_REFERENCE));
    }
  }
}
