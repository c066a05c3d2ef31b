package org.passerelle.loop;

import java.util.Optional;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.passerelle.door.Passage;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.minimise.Crossable;
import org.passerelle.minimise.Source;
import org.passerelle.profiles.Needs;
import org.passerelle.referral.Linked;
import org.passerelle.referral.ReferralNeed;
import org.passerelle.referral.TaskLinks;
import org.passerelle.room.Room;

/** Understands what a Task asks of another room, or refuses it: what is not clear cannot cross. */
public final class Asking {

  private final Receivers receivers;
  private final ReferralNeed needs = new ReferralNeed(Needs::ours);

  Asking(Receivers receivers) {
    this.receivers = receivers;
  }

  /**
   * What this Task asks.
   *
   * @throws FaultException unknown-receiver, receiver-not-connected, no-such-passage,
   *     focus-missing, unknown-reference, not-crossable or need-missing
   */
  public Ask of(Room room, Task task, PartFinder parts) {
    Room receiver = receivers.of(room, task);
    ServiceRequest request = request(task, parts);
    Source referral = new Source(task, request, patient(task, request, parts));
    requireSound(referral);
    return new Ask(receiver, Passage.between(room.kind(), receiver.kind()).orElseThrow(), referral);
  }

  /** Whether it asks another room for anything at all, and is not the room's own work. */
  public static boolean asks(Task task) {
    return ReferralTask.asks(task);
  }

  /** Its copies would mean what it means, and say which need it is. */
  void requireSound(Source referral) {
    Verdicts.require(Crossable.check(referral));
    if (needs.of(referral.request()).isEmpty()) {
      throw new FaultException(Fault.NEED_MISSING);
    }
  }

  private static ServiceRequest request(Task task, PartFinder parts) {
    Linked linked = TaskLinks.request(task);
    if (linked instanceof Linked.Unclear unclear) {
      Verdicts.require(unclear.why());
    }
    String reference = ((Linked.ToRequest) linked).reference();
    return find(parts, ServiceRequest.class, reference)
        .orElseThrow(() -> new FaultException(Fault.FOCUS_MISSING));
  }

  /** The person of the Task is the person of the request. */
  private static Patient patient(Task task, ServiceRequest request, PartFinder parts) {
    String reference = request.getSubject().getReference();
    String of = task.getFor().getReference();
    if (reference == null || !bare(reference).equals(bare(of == null ? reference : of))) {
      throw new FaultException(Fault.NOT_CROSSABLE, "Task.for and ServiceRequest.subject differ.");
    }
    return find(parts, Patient.class, reference)
        .orElseThrow(() -> new FaultException(Fault.UNKNOWN_REFERENCE));
  }

  static String bare(@Nullable String reference) {
    return reference == null ? "" : new IdType(reference).toUnqualifiedVersionless().getValue();
  }

  private static <T extends Resource> Optional<T> find(
      PartFinder parts, Class<T> type, String reference) {
    IdType id = new IdType(reference);
    return type.getSimpleName().equals(id.getResourceType())
        ? parts.find(type, id.getIdPart())
        : Optional.empty();
  }
}
