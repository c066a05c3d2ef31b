package org.passerelle.minimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

/** Which of several names is used, and what is no name. */
class NameCopyTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-05-04");

  private final Patient patient = new Patient();

  @Test
  void aNicknameIsUsedOnlyWhereThereIsNoOtherName() {
    name(NameUse.NICKNAME).addGiven("Mimi");
    assertThat(called()).isEqualTo("Mimi");

    name(NameUse.OFFICIAL).addGiven("Marie").setFamily("Tremblay");
    assertThat(called()).isEqualTo("Marie T.");
  }

  @Test
  void aNameWithoutAUseComesBeforeANickname() {
    name(NameUse.NICKNAME).addGiven("Mimi");
    patient.addName().addGiven("Marie");

    assertThat(called()).isEqualTo("Marie");
  }

  @Test
  void aFamilyNameWrittenAsAFirstNameIsNotTold() {
    name(NameUse.OFFICIAL).addGiven("TREMBLAY").setFamily("Tremblay");

    assertThat(called()).isEqualTo("T.");
  }

  @Test
  void aNameOfNothingButATitleIsNoName() {
    name(NameUse.OFFICIAL).addPrefix("Mme");
    name(NameUse.USUAL).addGiven("Lise");

    assertThat(new NameCopy(patient, TODAY).full())
        .extracting(HumanName::getNameAsSingleString)
        .containsExactly("Lise");
  }

  private HumanName name(NameUse use) {
    return patient.addName().setUse(use);
  }

  private String called() {
    return new NameCopy(patient, TODAY).calledBy().orElseThrow().getText();
  }
}
