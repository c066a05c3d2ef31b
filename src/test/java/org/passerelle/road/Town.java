package org.passerelle.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.passerelle.profiles.Canonicals;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** A clinic and an organization of the demonstration, and the referrals between them. */
final class Town {

  static final String CLINIC = "clinique-du-parc";
  static final String ORGANIZATION = "le-panier";
  static final String FAMILY = "Personne-Fictive";
  static final String MESSAGE = "Message inventé pour la route";

  final World world;
  final FhirCaller clinic;
  final FhirCaller organization;

  Town(Engine engine) {
    world = World.on(engine);
    clinic = world.as(CLINIC);
    organization = world.as(ORGANIZATION);
  }

  /** Sends a new referral; answers with the id of its Task in the clinic's room. */
  String refer() {
    Answer answer = clinic.post("", bundle());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.as(Bundle.class).getEntry().stream()
        .map(entry -> entry.getResponse().getLocation())
        .filter(location -> location.contains("Task/"))
        .map(location -> location.replaceAll(".*Task/([^/]+).*", "$1"))
        .findFirst()
        .orElseThrow();
  }

  /** Id of the Task at the organization; the newest that is asked there. */
  String copied(List<String> before) {
    return eventually(
        () -> asked().stream().filter(id -> !before.contains(id)).findFirst().orElse(null));
  }

  /** The same, when this one has been seen too. */
  String eventuallyCopied(List<String> before, String seen) {
    return copied(Stream.concat(before.stream(), Stream.of(seen)).toList());
  }

  List<String> asked() {
    return organization.get("Task?status=requested&_count=200").all(Task.class).stream()
        .map(task -> task.getIdElement().getIdPart())
        .toList();
  }

  /** The organization says yes. */
  void accept(String copy) {
    Task task = organization.get("Task/" + copy).as(Task.class);
    task.setStatus(TaskStatus.ACCEPTED);
    assertThat(organization.put(task, task.getMeta().getVersionId()).status()).isEqualTo(200);
  }

  /** The clinic calls it off. */
  void cancel(String own) {
    Task task = clinic.get("Task/" + own).as(Task.class);
    task.setStatus(TaskStatus.CANCELLED);
    task.setStatusReason(new CodeableConcept().setText("Plus besoin"));
    Answer answer = clinic.put(task, task.getMeta().getVersionId());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  static <T> T eventually(Callable<T> found) {
    return await().atMost(Duration.ofSeconds(30)).until(found, value -> value != null);
  }

  private static Bundle bundle() {
    Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
    add(bundle, "urn:uuid:6f5a2c70-0000-4000-8000-000000000001", patient());
    add(bundle, "urn:uuid:6f5a2c70-0000-4000-8000-000000000002", consent());
    add(bundle, "urn:uuid:6f5a2c70-0000-4000-8000-000000000003", request());
    add(bundle, "urn:uuid:6f5a2c70-0000-4000-8000-000000000004", task());
    return bundle;
  }

  private static Patient patient() {
    Patient patient = new Patient().setActive(true).setGender(AdministrativeGender.UNKNOWN);
    patient.addName().setFamily(FAMILY).addGiven("Amélie");
    return patient;
  }

  private static Consent consent() {
    Consent consent = new Consent().setStatus(Consent.ConsentState.ACTIVE).setPatient(of(1));
    String terminology = "http://terminology.hl7.org/CodeSystem/";
    consent.setScope(concept(terminology + "consentscope", "patient-privacy"));
    consent.addCategory(concept(terminology + "v3-ActCode", "IDSCL"));
    consent.setPolicyRule(concept(terminology + "v3-ActCode", "OPTIN"));
    consent
        .getProvision()
        .setType(Consent.ConsentProvisionType.PERMIT)
        .addActor()
        .setRole(concept(terminology + "v3-ParticipationType", "IRCP"))
        .setReference(receiver());
    return consent;
  }

  private static ServiceRequest request() {
    return new ServiceRequest()
        .setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE)
        .setIntent(ServiceRequest.ServiceRequestIntent.ORDER)
        .addCategory(concept(Canonicals.NEED, "food"))
        .setSubject(of(1));
  }

  private static Task task() {
    Task task = new Task().setStatus(TaskStatus.REQUESTED).setIntent(Task.TaskIntent.ORDER);
    task.setCode(concept(Canonicals.TASK_CODE, "fulfill"));
    task.setFocus(of(3)).setFor(of(1)).setOwner(receiver()).addBasedOn(of(3));
    task.addInput()
        .setType(concept(Canonicals.TASK_PART, "message"))
        .setValue(new StringType(MESSAGE));
    return task;
  }

  private static Reference receiver() {
    return new Reference()
        .setIdentifier(new Identifier().setSystem(Canonicals.ROOM_SYSTEM).setValue(ORGANIZATION));
  }

  private static Reference of(int entry) {
    return new Reference("urn:uuid:6f5a2c70-0000-4000-8000-00000000000" + entry);
  }

  private static CodeableConcept concept(String system, String code) {
    return new CodeableConcept(new Coding(system, code, null));
  }

  private static void add(Bundle bundle, String urn, Resource resource) {
    bundle
        .addEntry()
        .setFullUrl(urn)
        .setResource(resource)
        .getRequest()
        .setMethod(HTTPVerb.POST)
        .setUrl(resource.fhirType());
  }
}
