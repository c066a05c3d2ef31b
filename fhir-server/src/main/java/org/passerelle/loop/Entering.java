package org.passerelle.loop;

import java.util.Optional;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.passerelle.door.Disclosure;
import org.passerelle.door.Disclosures;
import org.passerelle.door.DoorEntry;
import org.passerelle.door.Passage;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.minimise.Crossable;
import org.passerelle.minimise.Source;
import org.passerelle.profiles.Needs;
import org.passerelle.referral.Linked;
import org.passerelle.referral.Moves;
import org.passerelle.referral.ReferralNeed;
import org.passerelle.referral.TaskLinks;
import org.passerelle.room.Room;

/** A Task that asks another room for help enters the loop; what cannot cross is refused here. */
final class Entering {

  private final Disclosures disclosures;
  private final DoorEntry door;
  private final Receivers receivers;
  private final ReferralNeed needs = new ReferralNeed(Needs::ours);

  Entering(Disclosures disclosures, DoorEntry door, Receivers receivers) {
    this.disclosures = disclosures;
    this.door = door;
    this.receivers = receivers;
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
    Room receiver = receivers.of(room, task);
    ServiceRequest request = request(changes, room, task);
    Patient patient = patient(changes, room, task, request);
    Verdicts.require(Crossable.check(new Source(task, request, patient)));
    if (needs.of(request).isEmpty()) {
      throw new FaultException(Fault.NEED_MISSING);
    }
    Passage passage = Passage.between(room.kind(), receiver.kind()).orElseThrow();
    door.open(room, receiver, new Source(task, request, patient), passage);
  }

  /** A referral that was taken in is still about the same person, and still could cross. */
  void stillMeansTheSame(Changes changes, Room room, Disclosure.Side source) {
    Task task = part(changes, room, Task.class, source.task());
    ServiceRequest request = part(changes, room, ServiceRequest.class, source.request());
    Patient patient = part(changes, room, Patient.class, source.patient());
    if (!("Patient/" + source.patient()).equals(bare(request.getSubject().getReference()))) {
      throw new FaultException(
          Fault.NOT_YOURS_TO_CHANGE, "ServiceRequest.subject stays: cancel, and refer anew.");
    }
    Verdicts.require(Crossable.check(new Source(task, request, patient)));
    if (needs.of(request).isEmpty()) {
      throw new FaultException(Fault.NEED_MISSING);
    }
  }

  private <T extends Resource> T part(Changes changes, Room room, Class<T> type, String id) {
    return find(changes, room, type, type.getSimpleName() + "/" + id)
        .orElseThrow(() -> new FaultException(Fault.UNKNOWN_REFERENCE));
  }

  private ServiceRequest request(Changes changes, Room room, Task task) {
    Linked linked = TaskLinks.request(task);
    if (linked instanceof Linked.Unclear unclear) {
      Verdicts.require(unclear.why());
    }
    String reference = ((Linked.ToRequest) linked).reference();
    return find(changes, room, ServiceRequest.class, reference)
        .orElseThrow(() -> new FaultException(Fault.FOCUS_MISSING));
  }

  /** The person of the Task is the person of the request. */
  private Patient patient(Changes changes, Room room, Task task, ServiceRequest request) {
    String reference = request.getSubject().getReference();
    String of = task.getFor().getReference();
    if (reference == null || !bare(reference).equals(bare(of == null ? reference : of))) {
      throw new FaultException(Fault.NOT_CROSSABLE, "Task.for and ServiceRequest.subject differ.");
    }
    return find(changes, room, Patient.class, reference)
        .orElseThrow(() -> new FaultException(Fault.UNKNOWN_REFERENCE));
  }

  private static String bare(@Nullable String reference) {
    return reference == null ? "" : new IdType(reference).toUnqualifiedVersionless().getValue();
  }

  private <T extends Resource> Optional<T> find(
      Changes changes, Room room, Class<T> type, String reference) {
    IdType id = new IdType(reference);
    if (!type.getSimpleName().equals(id.getResourceType())) {
      return Optional.empty();
    }
    Optional<T> written = changes.find(room, type, id.getIdPart());
    return written.isPresent() ? written : door.read(room, type, id.getIdPart());
  }
}
