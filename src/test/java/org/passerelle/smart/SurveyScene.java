package org.passerelle.smart;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;

/** Somebody's chart with answers to a survey and a result of a laboratory, in a clinic. */
final class SurveyScene {

  static final String SYSTEM = "http://terminology.hl7.org/CodeSystem/observation-category";
  static final String SURVEY = SYSTEM + "|survey";

  private final World world;
  private final FhirCaller owner;
  private final String patient;

  private SurveyScene(World world) {
    this.world = world;
    this.owner = world.as(Backend.ROOM);
    this.patient = make(new Patient());
  }

  /** A new one. */
  static SurveyScene in(World world) {
    return new SurveyScene(world);
  }

  /** Whoever may do everything there. */
  FhirCaller owner() {
    return owner;
  }

  String patient() {
    return patient;
  }

  /** A caller with a token of these scopes. */
  FhirCaller granted(String scope) {
    return Backend.of(world).granted(scope);
  }

  /** An observation of this category, final, not stored. */
  Observation observation(String category) {
    Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
    observation.addCategory(new CodeableConcept(new Coding(SYSTEM, category, null)));
    observation.setCode(new CodeableConcept().setText("Invente"));
    observation.setSubject(new Reference("Patient/" + patient));
    return observation;
  }

  /** A request in this state, not stored. */
  ServiceRequest request(ServiceRequestStatus status) {
    ServiceRequest request = new ServiceRequest().setStatus(status);
    request.setIntent(ServiceRequestIntent.ORDER);
    request.setCode(new CodeableConcept().setText("Invente"));
    return request.setSubject(new Reference("Patient/" + patient));
  }

  /** A draft of work on this request, not stored. */
  Task task(String request) {
    Task task = new Task().setStatus(TaskStatus.DRAFT).setIntent(TaskIntent.ORDER);
    task.setFocus(new Reference("ServiceRequest/" + request));
    return task.setFor(new Reference("Patient/" + patient));
  }

  /** Stores it, as the owner. */
  String make(Resource resource) {
    Answer made = owner.post(resource.fhirType(), resource);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return new IdType(made.response().headers().firstValue("Location").orElseThrow()).getIdPart();
  }
}
