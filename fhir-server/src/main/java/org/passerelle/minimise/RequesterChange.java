package org.passerelle.minimise;

import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Task;
import org.passerelle.referral.Statuses;

/**
 * The requester's later change, for the receiver: what is asked as it now stands, a cancellation or
 * an entry in error with its reason; what the receiver wrote stays. Design section 4.
 */
public final class RequesterChange {

  private RequesterChange() {}

  /**
   * The receiver's Task after the change, built fresh; neither Task given is changed.
   *
   * @param minimised the Task of a parcel just built from the requester's Task
   * @param receiverTask the Task as it lies in the receiver's room
   */
  public static Task apply(Task minimised, Task receiverTask) {
    Task changed = minimised.copy();
    changed.setBusinessStatus(copy(receiverTask.getBusinessStatus()).orElse(null));
    changed.setOutput(receiverTask.copy().getOutput());
    changed.setNote(receiverTask.copy().getNote());
    if (receiverTask.hasExecutionPeriod()) {
      changed.setExecutionPeriod(receiverTask.getExecutionPeriod().copy());
    }
    if (!ends(minimised, receiverTask)) {
      changed.setStatus(receiverTask.getStatus());
      changed.setStatusReason(copy(receiverTask.getStatusReason()).orElse(null));
    }
    return changed;
  }

  /** The requester's end counts once: what is already over at the receiver's stays as it is. */
  private static boolean ends(Task minimised, Task receiverTask) {
    return TaskCopy.isRequestersEnd(minimised.getStatus())
        && !Statuses.isTerminal(receiverTask.getStatus());
  }

  private static Optional<CodeableConcept> copy(CodeableConcept said) {
    return said.isEmpty() ? Optional.empty() : Optional.of(said.copy());
  }
}
