package org.passerelle.kill;

import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Identifier;
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
import org.passerelle.profiles.Canonicals;

/** A plain referral of design section 8, of an invented person, known again by its message. */
final class Referral {

  private static final String TERMS = "http://terminology.hl7.org/CodeSystem/";

  private final Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);

  private Referral() {}

  /** One transaction, whose Task is its last entry. */
  static Bundle to(String receiver, String message) {
    Referral referral = new Referral();
    Reference room =
        new Reference()
            .setIdentifier(new Identifier().setSystem(Canonicals.ROOM_SYSTEM).setValue(receiver));
    Patient person = new Patient();
    person.addName().setFamily("Exemple").addGiven("Camille");
    Reference patient = referral.add(person);
    referral.add(consent(patient, room));
    Reference request = referral.add(request(patient));
    referral.add(task(patient, request, room, message));
    return referral.bundle;
  }

  private static Consent consent(Reference patient, Reference receiver) {
    Consent consent = new Consent();
    consent.setStatus(ConsentState.ACTIVE).setPatient(patient);
    consent.setScope(concept(TERMS + "consentscope", "patient-privacy"));
    consent.addCategory(concept(TERMS + "v3-ActCode", "IDSCL"));
    consent.setPolicyRule(concept(TERMS + "v3-ActCode", "OPTIN"));
    consent
        .getProvision()
        .setType(ConsentProvisionType.PERMIT)
        .addActor()
        .setRole(concept(TERMS + "v3-ParticipationType", "IRCP"))
        .setReference(receiver);
    return consent;
  }

  private static ServiceRequest request(Reference patient) {
    ServiceRequest request = new ServiceRequest();
    request.setStatus(ServiceRequestStatus.ACTIVE).setIntent(ServiceRequestIntent.ORDER);
    return request.setSubject(patient).addCategory(concept(Canonicals.NEED, "food"));
  }

  private static Task task(
      Reference patient, Reference request, Reference receiver, String message) {
    Task task = new Task();
    task.setStatus(TaskStatus.REQUESTED).setIntent(TaskIntent.ORDER);
    task.setCode(concept(Canonicals.TASK_CODE, "fulfill"));
    task.setFocus(request).addBasedOn(request.copy());
    task.setFor(patient).setOwner(receiver);
    task.addInput()
        .setType(concept(Canonicals.TASK_PART, "message"))
        .setValue(new StringType(message));
    return task;
  }

  private Reference add(Resource resource) {
    String urn = "urn:uuid:" + UUID.randomUUID();
    bundle
        .addEntry()
        .setFullUrl(urn)
        .setResource(resource)
        .getRequest()
        .setMethod(HTTPVerb.POST)
        .setUrl(resource.fhirType());
    return new Reference(urn);
  }

  private static CodeableConcept concept(String system, String code) {
    return new CodeableConcept(new Coding(system, code, null));
  }
}
