package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.passerelle.policy.Principal;
import org.passerelle.support.Concerns;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Patience;
import org.passerelle.support.Receiver;
import org.passerelle.support.Sent;
import org.passerelle.support.Someone;
import org.passerelle.support.World.Engine;

/** A clinic whose clinician fears for somebody, and a circle that may follow that person. */
abstract class Feared extends Story {

  static final String CIRCLE = "pairs-du-quartier";
  static final String CLINIC = "clinique-du-parc";

  final Receiver circle = new Receiver(as(CIRCLE));
  final FhirCaller partner = Someone.in(world, CIRCLE, Principal.PATIENT_PARTNER);
  final Concerns concerns = new Concerns(partner);
  final FhirCaller doctor = Someone.in(world, CLINIC, Principal.CLINIC_STAFF);

  Feared(Engine engine) {
    super(engine);
  }

  /** Once the circle follows the person: under which id. */
  String knownAs(Sent sent) {
    Task copy = circle.accepts(sent);
    clinic.awaits(sent, TaskStatus.ACCEPTED);
    return copy.getFor().getReferenceElement().getIdPart();
  }

  Communication heard(String person) {
    Patience.until(() -> assertThat(concerns.about(person)).hasSize(1));
    return concerns.about(person).get(0);
  }
}
