package org.passerelle.canary;

import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.passerelle.profiles.Canonicals;
import org.passerelle.profiles.TaskPart;
import org.passerelle.support.Agreement;
import org.passerelle.support.Referral;

/**
 * A referral of which every element that the clinic owns is planted, and still one that crosses.
 */
final class CanaryReferral {

  /** What crosses at once, and why it may. */
  static final Set<String> AT_ONCE =
      Set.of(
          "referral Patient.name.given", // the first name, which the receiver calls the person by
          "referral Task.input.message", // written for the receiver
          "referral Task.authoredOn", // the day, so that both count from the same
          "referral ServiceRequest.authoredOn"); // the same

  /** What crosses at acceptance besides, and why it may. */
  static final Set<String> AT_ACCEPTANCE =
      Set.of(
          "referral Patient.name.family", // to know who comes
          "referral Patient.name.text", // the same, as written
          "referral Patient.telecom.value", // to call
          "referral Patient.extension.best-hours"); // when to call, in the person's words

  /**
   * What the referral needs as it is: states, the receiver's own elements, what must be current.
   */
  private static final Set<String> LEFT =
      Set.of(
          "Patient.active",
          "Patient.deceasedBoolean",
          "Patient.name.period",
          "Patient.telecom.period",
          "ServiceRequest.doNotPerform",
          "Consent.provision",
          "Consent.dateTime",
          "Task.businessStatus",
          "Task.statusReason",
          "Task.executionPeriod",
          "Task.restriction",
          "Task.output");

  private CanaryReferral() {}

  /** To this room, with its agreement. */
  static Referral to(String room, Canaries canaries) {
    canaries.begin("referral");
    Planting planting = new Planting(canaries, new Targets(), 0, LEFT);
    Consent consent = Agreement.permits(room);
    Referral referral = Referral.to(room).consent(consent);
    person(referral.personRecord(), planting, canaries);
    planting.fillAndLabel(referral.request());
    task(referral.task(), planting, canaries);
    planting.fill(consent);
    return referral;
  }

  /** From now on the request says that it serves this goal of its own room. */
  static void name(String goal, Referral referral, Canaries canaries) {
    Reference named = new Reference(goal);
    named.setDisplay(canaries.token("ServiceRequest.extension.pertainsToGoal.display"));
    named.getIdentifier().setValue(canaries.token("ServiceRequest.extension.pertainsToGoal.id"));
    referral.request().addExtension(new Extension(Canonicals.PERTAINS_TO_GOAL, named));
  }

  /** Those of these paths. */
  static Set<String> planted(Canaries canaries, Set<String> paths) {
    Set<String> planted = new TreeSet<>(canaries.all());
    planted.removeIf(canary -> !paths.contains(canaries.path(canary)));
    return planted;
  }

  private static void person(Patient patient, Planting planting, Canaries canaries) {
    patient.setName(null).setTelecom(null).setAddress(null).setIdentifier(null);
    patient.setCommunication(null);
    planting.fillAndLabel(patient);
    Extension rules = new Extension(Canonicals.SAFE_CONTACT);
    rules.addExtension(
        new Extension(
            "best-hours", new StringType(canaries.token("Patient.extension.best-hours"))));
    patient.addExtension(rules);
  }

  private static void task(Task task, Planting planting, Canaries canaries) {
    planting.fillAndLabel(task);
    task.addInput()
        .setType(TaskPart.MESSAGE.concept())
        .setValue(new StringType(canaries.token("Task.input.message")));
    task.addInput()
        .setType(new CodeableConcept().setText(canaries.token("Task.input.type.text")))
        .setValue(new StringType(canaries.token("Task.input.valueString")));
  }
}
