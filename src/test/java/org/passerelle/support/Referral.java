package org.passerelle.support;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.passerelle.profiles.Canonicals;
import org.passerelle.profiles.TaskPart;

/**
 * One plain referral, as an EMR sends it: a transaction of Patient, Consent, ServiceRequest and
 * Task. Its message is found nowhere else, and so finds its copy. A test changes what it needs.
 */
public final class Referral {

  /** Never leaves the clinic. */
  public static final String REASON = "Motif confidentiel inventé";

  private final Person person;
  private final String message = "Un panier, s'il vous plaît. " + UUID.randomUUID();
  private final Patient patient;
  private final ServiceRequest request = new ServiceRequest();
  private final Task task = new Task();
  private final List<Resource> entries = new ArrayList<>();
  private @Nullable Consent consent;

  private Referral(Person person, String room) {
    this.person = person;
    this.patient = urn(person.patient());
    urn(request).setStatus(ServiceRequestStatus.ACTIVE).setIntent(ServiceRequestIntent.ORDER);
    request.setSubject(new Reference(patient.getId()));
    request.addReasonCode().setText(REASON);
    urn(task).setStatus(TaskStatus.REQUESTED).setIntent(TaskIntent.ORDER);
    task.setCode(new CodeableConcept(new Coding(Canonicals.TASK_CODE, "fulfill", null)));
    task.setFocus(new Reference(request.getId())).addBasedOn(new Reference(request.getId()));
    task.setFor(new Reference(patient.getId()));
    task.setOwner(Agreement.room(room));
    task.addInput().setType(TaskPart.MESSAGE.concept()).setValue(new StringType(message));
    entries.addAll(List.of(patient, request, task));
    need(Canonicals.NEED, "food");
    consent(Agreement.permits(room));
  }

  /** A referral of somebody new to this room, for food, with the person's agreement. */
  public static Referral to(String room) {
    return new Referral(Person.next(), room);
  }

  /** The same, of this person. */
  public static Referral of(Person person, String room) {
    return new Referral(person, room);
  }

  /** For this need instead. */
  public Referral need(String system, String code) {
    request.getCategory().clear();
    request.addCategory(new CodeableConcept(new Coding(system, code, null)));
    return this;
  }

  /** With this Consent instead. */
  public Referral consent(Consent other) {
    withoutConsent();
    consent = urn(other).setPatient(new Reference(patient.getId()));
    entries.add(1, other);
    return this;
  }

  /** Without a Consent. */
  public Referral withoutConsent() {
    entries.remove(consent);
    consent = null;
    return this;
  }

  /** Of a Patient that the clinic's room already has. */
  public Referral ofPatient(String id) {
    entries.remove(patient);
    Reference there = new Reference("Patient/" + id);
    request.setSubject(there);
    task.setFor(there);
    if (consent != null) {
      consent.setPatient(there);
    }
    return this;
  }

  /** With more of what an EMR sends along; {@code resource} gets an id to refer to it by. */
  public Referral with(Resource resource) {
    entries.add(urn(resource));
    return this;
  }

  /** Who is referred. */
  public Person person() {
    return person;
  }

  /** What is written for the receiver. */
  public String message() {
    return message;
  }

  /** The ServiceRequest, to be changed before it is sent. */
  public ServiceRequest request() {
    return request;
  }

  /** The Task, to be changed before it is sent. */
  public Task task() {
    return task;
  }

  /** The Patient, to be changed before it is sent. */
  public Patient personRecord() {
    return patient;
  }

  /** The reference by which other entries name the Patient. */
  public Reference patient() {
    return request.getSubject();
  }

  /** The transaction. */
  public Bundle bundle() {
    Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
    for (Resource resource : entries) {
      Resource sent = resource.copy();
      sent.setId((String) null);
      bundle
          .addEntry()
          .setFullUrl(resource.getId())
          .setResource(sent)
          .getRequest()
          .setMethod(HTTPVerb.POST)
          .setUrl(resource.fhirType());
    }
    return bundle;
  }

  private static <T extends Resource> T urn(T resource) {
    if (!resource.hasId()) {
      resource.setId("urn:uuid:" + UUID.randomUUID());
    }
    return resource;
  }
}
