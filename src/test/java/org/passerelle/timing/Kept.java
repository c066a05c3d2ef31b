package org.passerelle.timing;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Patient;
import org.passerelle.support.FhirCaller;

/** Somebody in a room, to be read by an id and found by an identifier that are one. */
final class Kept {

  private Kept() {}

  static void by(FhirCaller clinic, String id) {
    Patient person = new Patient();
    person.setId(id);
    person.addIdentifier().setSystem("https://charts.example.org").setValue(id);
    person.addName().setFamily("Ombreuse");
    assertThat(clinic.put(person, null).status()).isEqualTo(201);
  }
}
