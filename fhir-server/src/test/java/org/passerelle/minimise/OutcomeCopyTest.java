package org.passerelle.minimise;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.Canonicals;
import org.passerelle.referral.OutcomeGiven;

/** A resulting activity is told by its codes alone. */
class OutcomeCopyTest {

  private static final Coding SNOMED =
      new Coding("http://snomed.info/sct", "467771000124109", "Counseling");

  private final CodeableConcept said = new CodeableConcept().setText("Atelier du jeudi");

  @Test
  void anActivityIsToldByItsCodesWithoutDisplayOrText() {
    said.addCoding(SNOMED);

    assertThat(told().getText()).isNull();
    assertThat(told().getCoding())
        .singleElement()
        .satisfies(
            coding -> {
              assertThat(coding.getCode()).isEqualTo(SNOMED.getCode());
              assertThat(coding.hasDisplay()).isFalse();
            });
  }

  @Test
  void aCodeWithoutASystemOrASystemWithoutACodeSaysNothing() {
    said.addCoding(new Coding(null, "Madame Tremblay", null));
    said.addCoding(new Coding("http://snomed.info/sct", null, "Madame Tremblay"));
    said.addCoding(SNOMED);

    assertThat(told().getCoding()).hasSize(1);
  }

  private CodeableConcept told() {
    Task task = new Task();
    task.addOutput()
        .setType(
            new CodeableConcept(
                new Coding(Canonicals.GRAVITY_CODES, OutcomeGiven.RESULTING_ACTIVITY, null)))
        .setValue(said);
    return (CodeableConcept) OutcomeCopy.of(task).get(0).getValue();
  }
}
