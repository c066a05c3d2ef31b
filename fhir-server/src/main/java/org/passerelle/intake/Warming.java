package org.passerelle.intake;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.passerelle.profiles.Canonicals;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Has the validator read its definitions while the rest starts: its first resources take seconds,
 * and the first referral of the day should not. Readiness waits for it.
 */
final class Warming implements ApplicationRunner {

  private final CompletableFuture<Void> warm;

  Warming(Validation validation) {
    warm =
        CompletableFuture.runAsync(
            () ->
                example()
                    .forEach(
                        resource -> validation.check(resource, ReferralProfiles.of(resource))));
  }

  @Override
  public void run(ApplicationArguments arguments) {
    warm.join();
  }

  private static List<Resource> example() {
    Reference person = new Reference("Patient/1");
    Patient patient = new Patient().addName(new HumanName().setFamily("Essai"));
    ServiceRequest request = new ServiceRequest().setSubject(person);
    request.setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE);
    request.setIntent(ServiceRequest.ServiceRequestIntent.ORDER);
    request.addCategory(concept(Canonicals.NEED, "food"));
    Task task = new Task().setFocus(new Reference("ServiceRequest/1")).setFor(person);
    task.setStatus(Task.TaskStatus.REQUESTED).setIntent(Task.TaskIntent.ORDER);
    task.setCode(concept(Canonicals.TASK_CODE, "fulfill"));
    Consent consent = new Consent().setPatient(person);
    consent.setStatus(Consent.ConsentState.ACTIVE);
    consent.setScope(concept(Canonicals.CONSENT_SCOPE, "patient-privacy"));
    consent.addCategory(concept("http://terminology.hl7.org/CodeSystem/v3-ActCode", "IDSCL"));
    return List.of(patient, request, task, consent);
  }

  private static CodeableConcept concept(String system, String code) {
    return new CodeableConcept(new Coding(system, code, null));
  }
}
