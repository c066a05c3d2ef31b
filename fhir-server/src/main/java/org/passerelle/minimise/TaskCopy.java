package org.passerelle.minimise;

import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.passerelle.profiles.Canonicals;
import org.passerelle.profiles.TaskPart;
import org.passerelle.referral.Message;

/** The requester's part of a Task, for its receiver. */
final class TaskCopy {

  private static final String FULFILL = "fulfill";

  private TaskCopy() {}

  static Task of(Source source, Crossing crossing, Set<Fact> facts) {
    Task from = source.task();
    Task copy = new Task();
    copy.setId(crossing.ids().task());
    copy.getMeta().addProfile(Canonicals.REFERRAL_TASK);
    copy.setStatus(from.getStatus());
    copy.setIntent(TaskIntent.ORDER);
    copy.setCode(fulfil());
    Reference request = new Reference("ServiceRequest/" + crossing.ids().request());
    copy.setFocus(request).addBasedOn(request.copy());
    copy.setFor(new Reference("Patient/" + crossing.ids().patient()));
    copy.setRequester(Bare.room(crossing.sourceRoom()));
    copy.setOwner(Bare.room(crossing.targetRoom()));
    Bare.day(from.getAuthoredOnElement()).ifPresent(copy::setAuthoredOnElement);
    Bare.day(from.getRestriction().getPeriod().getEndElement())
        .ifPresent(day -> copy.getRestriction().getPeriod().setEndElement(day));
    if (from.hasPriority()) {
      copy.setPriority(from.getPriority());
      facts.add(Fact.URGENCY);
    }
    state(from, copy);
    messages(from, copy, facts);
    return copy;
  }

  static CodeableConcept fulfil() {
    return new CodeableConcept(new Coding(Canonicals.TASK_CODE, FULFILL, null));
  }

  /** A reason is the requester's only when the requester ended it: else it is the receiver's. */
  private static void state(Task from, Task copy) {
    StatusCopy.business(from).ifPresent(copy::setBusinessStatus);
    if (isRequestersEnd(from.getStatus())) {
      StatusCopy.reason(from).ifPresent(copy::setStatusReason);
    }
  }

  static boolean isRequestersEnd(TaskStatus status) {
    return status == TaskStatus.CANCELLED || status == TaskStatus.ENTEREDINERROR;
  }

  private static void messages(Task from, Task copy, Set<Fact> facts) {
    for (String message : Message.all(from)) {
      copy.addInput()
          .setType(new CodeableConcept(Bare.coding(TaskPart.MESSAGE.coding())))
          .setValue(new StringType(message));
      facts.add(Fact.MESSAGE);
    }
  }
}
