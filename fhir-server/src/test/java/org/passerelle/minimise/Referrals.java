package org.passerelle.minimise;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.passerelle.profiles.Canonicals;
import org.passerelle.profiles.Needs;
import org.passerelle.projection.ProjectionReader;

/** Referrals for the tests of the minimiser: from the clinic to the food bank of the demo. */
final class Referrals {

  static final Minimiser MINIMISER = new Minimiser(Needs::ours, ProjectionReader.read());

  private Referrals() {}

  static Crossing crossing(Stage stage) {
    return new Crossing(
        "clinique-du-parc",
        "le-panier",
        new CopyIds("copie-tache", "copie-demande", "copie-personne"),
        stage,
        LocalDate.parse("2026-05-04"));
  }

  static Source source(Patient patient) {
    return new Source(task(), request(), patient);
  }

  static Task task() {
    return new Task().setStatus(TaskStatus.REQUESTED);
  }

  static ServiceRequest request() {
    return new ServiceRequest()
        .setStatus(ServiceRequestStatus.ACTIVE)
        .setIntent(ServiceRequestIntent.ORDER)
        .addCategory(new CodeableConcept(new Coding(Canonicals.NEED, "food", null)));
  }

  static Parcel parcel(Patient patient, Stage stage) {
    return MINIMISER.minimise(source(patient), crossing(stage));
  }

  static DomainResource[] in(Parcel parcel) {
    return new DomainResource[] {parcel.task(), parcel.request(), parcel.patient()};
  }
}
