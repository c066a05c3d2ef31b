package org.passerelle.samples;

import java.util.Map;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.passerelle.profiles.Canonicals;

/**
 * A sample Task with all that it refers to and the person's Consent, as one transaction under the
 * samples' own ids.
 */
final class SampleReferral {

  private static final String RECEIVER = "le-panier";
  private static final String CONSENT = "Consent/SDOHCC-ConsentInformationDisclosureExample";

  private final String taskId;
  private final Map<String, Resource> resources;

  private SampleReferral(String taskId, Map<String, Resource> resources) {
    this.taskId = taskId;
    this.resources = resources;
  }

  static SampleReferral asItStands(SampleFolder folder, String taskId) {
    return new SampleReferral(taskId, folder.closure("Task/" + taskId, CONSENT));
  }

  /** Requested, while the Consent still names nobody. */
  SampleReferral requestedOnly() {
    request(task());
    return this;
  }

  /** A larger Task that this one is part of stays as it was: work of the clinic's own. */
  SampleReferral requested() {
    request(task());
    consent();
    return this;
  }

  /** A larger Task that this one is part of is asked of the same receiver. */
  SampleReferral requestedWithItsParents() {
    every(Task.class, this::request);
    consent();
    return this;
  }

  /** The owner keeps the sample's own record of the organization beside the room's identifier. */
  SampleReferral keepingTheOwnersRecord(SampleFolder folder) {
    Task original = (Task) folder.closure("Task/" + taskId).get("Task/" + taskId);
    task().setOwner(original.getOwner().copy().setIdentifier(receiver().getIdentifier()));
    return this;
  }

  Task task() {
    return (Task) resources.get("Task/" + taskId);
  }

  ServiceRequest serviceRequest() {
    return (ServiceRequest) resources.get(task().getFocus().getReference());
  }

  Bundle transaction() {
    Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
    resources.forEach(
        (key, resource) ->
            bundle
                .addEntry()
                .setResource(resource)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl(key));
    return bundle;
  }

  private void request(Task task) {
    task.setStatus(TaskStatus.REQUESTED).setOwner(receiver()).setOutput(null);
    ((ServiceRequest) resources.get(task.getFocus().getReference()))
        .setStatus(ServiceRequestStatus.ACTIVE);
  }

  private void consent() {
    Consent consent = (Consent) resources.get(CONSENT);
    consent
        .getProvision()
        .setType(ConsentProvisionType.PERMIT)
        .addActor()
        .setRole(role())
        .setReference(receiver());
  }

  private static CodeableConcept role() {
    return new CodeableConcept(
        new Coding("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "IRCP", null));
  }

  private static Reference receiver() {
    return new Reference()
        .setIdentifier(new Identifier().setSystem(Canonicals.ROOM_SYSTEM).setValue(RECEIVER));
  }

  private <T extends Resource> void every(Class<T> type, Consumer<T> change) {
    resources.values().stream().filter(type::isInstance).map(type::cast).forEach(change);
  }
}
