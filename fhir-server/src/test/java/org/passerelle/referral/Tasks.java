package org.passerelle.referral;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.passerelle.profiles.Canonicals;
import org.passerelle.profiles.StatusReason;

/** Tasks for the tests of the loop. */
final class Tasks {

  private Tasks() {}

  static Task task(TaskStatus status) {
    Task task = new Task();
    task.setStatus(status);
    task.setFocus(new Reference("ServiceRequest/demande"));
    return task;
  }

  /** A task with all that any move could need. */
  static Task complete(TaskStatus status) {
    Task task = task(status).setStatusReason(StatusReason.OTHER.concept());
    task.addOutput().setType(part("outcome")).setValue(new CodeableConcept().setText("Fait"));
    return task;
  }

  static CodeableConcept part(String code) {
    return new CodeableConcept(new Coding(Canonicals.TASK_PART, code, null));
  }
}
