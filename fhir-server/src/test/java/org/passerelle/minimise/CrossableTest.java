package org.passerelle.minimise;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.passerelle.referral.Verdict;

class CrossableTest {

  private static final Extension UNKNOWN =
      new Extension("http://example.org/not", new BooleanType(true));

  private final Task task = Referrals.task();
  private final ServiceRequest request = Referrals.request();
  private final Patient patient = new Patient();

  @Test
  void allowsAPlainReferral() {
    task.addInput().setValue(new StringType("x"));
    task.addExtension(UNKNOWN);
    request.setDoNotPerform(false);

    assertThat(check()).isEqualTo("allowed");
  }

  @Test
  void refusesWhatMustNotBeDone() {
    request.setDoNotPerform(true);

    assertThat(check()).startsWith("ServiceRequest.doNotPerform ");
  }

  @Test
  void refusesImplicitRules() {
    patient.setImplicitRules("http://example.org/rules");

    assertThat(check()).startsWith("Patient.implicitRules ");
  }

  @Test
  void refusesAModifierAnywhere() {
    task.addInput().addModifierExtension(UNKNOWN);

    assertThat(check()).startsWith("Task.input.modifierExtension ");
  }

  @Test
  void refusesAModifierOfTheResource() {
    patient.addModifierExtension(UNKNOWN);

    assertThat(check()).startsWith("Patient.modifierExtension ");
  }

  private String check() {
    return Crossable.check(new Source(task, request, patient))
        .fold(() -> "allowed", Verdict.Refused::what);
  }
}
