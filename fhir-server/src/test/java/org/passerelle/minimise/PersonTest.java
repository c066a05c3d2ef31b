package org.passerelle.minimise;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.Canonicals;

class PersonTest {

  private final Patient patient = new Patient();

  @Nested
  class AName {

    @Test
    void isAFirstNameAndAnInitial() {
      name(NameUse.OFFICIAL, "Marie", "Tremblay");

      HumanName called = asked().getNameFirstRep();

      assertThat(called.getText()).isEqualTo("Marie T.");
      assertThat(called.getGivenAsSingleString()).isEqualTo("Marie");
      assertThat(called.hasFamily()).isFalse();
    }

    @Test
    void isTheUsualOneFirst() {
      name(NameUse.OFFICIAL, "Marie", "Tremblay");
      name(NameUse.USUAL, "Max", null);

      assertThat(asked().getNameFirstRep().getText()).isEqualTo("Max T.");
    }

    @Test
    void isNotLookedForBehindAUsualNameWithoutFirstName() {
      name(NameUse.OFFICIAL, "Marie", "Tremblay");
      name(NameUse.USUAL, null, null).setText("Max Tremblay");

      assertThat(asked().getNameFirstRep().getText()).isEqualTo("T.");
    }

    @Test
    void leavesOutAFamilyNameWrittenAmongTheFirst() {
      name(NameUse.OFFICIAL, "Marie-Ève Tremblay", null);

      assertThat(asked().getNameFirstRep().getText()).isEqualTo("Marie-Ève");
    }

    @Test
    void isNotTakenFromWhatMayBeginWithTheFamilyName() {
      name(NameUse.OFFICIAL, "TREMBLAY,MARIE", null);

      assertThat(asked().hasName()).isFalse();
    }

    @Test
    void isAbsentWhenOnlyATextIsKnown() {
      name(NameUse.OFFICIAL, null, null).setText("Marie Tremblay");

      assertThat(asked().hasName()).isFalse();
      assertThat(Referrals.parcel(patient, Stage.ASKED).facts()).containsExactly("need");
    }

    @Test
    void isNeverAnOldOne() {
      name(NameUse.OLD, "Marie", "Tremblay");
      name(NameUse.MAIDEN, "Marie", "Tremblay");
      name(NameUse.OFFICIAL, "Marie", "Tremblay")
          .getPeriod()
          .setEndElement(new DateTimeType("2026-05-03"));

      assertThat(asked().hasName()).isFalse();
      assertThat(accepted().hasName()).isFalse();
    }

    @Test
    void holdsUntilTheEndOfItsLastDay() {
      name(NameUse.OFFICIAL, "Marie", "Tremblay")
          .getPeriod()
          .setEndElement(new DateTimeType("2026-05-04"));

      assertThat(asked().getNameFirstRep().getText()).isEqualTo("Marie T.");
    }

    @Test
    void isFullOnceAccepted() {
      name(NameUse.OFFICIAL, "Marie", "Tremblay");
      name(NameUse.USUAL, "Max", null);

      assertThat(accepted().getName())
          .extracting(HumanName::getNameAsSingleString)
          .containsExactly("Max", "Marie Tremblay");
    }

    @Test
    void isTheUsualOneAloneOnceAcceptedWhenThatIsEnough() {
      name(NameUse.OFFICIAL, "Marie", "Tremblay");
      name(NameUse.USUAL, "Max", "Tremblay");

      assertThat(accepted().getName())
          .extracting(HumanName::getNameAsSingleString)
          .containsExactly("Max Tremblay");
    }

    private HumanName name(NameUse use, String given, String family) {
      HumanName name = patient.addName().setUse(use).setFamily(family);
      return given == null ? name : name.addGiven(given);
    }
  }

  @Nested
  class AnArea {

    @Test
    void isThreeCharacters() {
      patient.addAddress().setCity("Montréal").setPostalCode("h2g 1a1").setCountry("CA");

      Address area = asked().getAddressFirstRep();

      assertThat(area.getPostalCode()).isEqualTo("H2G");
      assertThat(area.hasCity()).isFalse();
    }

    @Test
    void isAbsentWhenItIsNotACanadianPostalCode() {
      patient.addAddress().setPostalCode("75011");
      patient.addAddress().setPostalCode("E1W 3SS").setCountry("GB");
      patient.addAddress().setPostalCode("H2Grande Allée");

      assertThat(asked().hasAddress()).isFalse();
      assertThat(accepted().hasAddress()).isFalse();
    }

    @Test
    void isOnlyAFlagForWhoHasNoFixedAddress() {
      patient
          .addAddress()
          .setPostalCode("H2G 1A1")
          .addExtension(new Extension(Canonicals.NO_FIXED_ADDRESS, new BooleanType(true)));

      Address area = asked().getAddressFirstRep();

      assertThat(area.hasPostalCode()).isFalse();
      assertThat(area.hasExtension(Canonicals.NO_FIXED_ADDRESS)).isTrue();
    }
  }

  @Nested
  class Contact {

    @Test
    void crossesOnceAcceptedUnlessItIsOldOrOver() {
      phone("514-555-0101");
      phone("514-555-0102").setUse(ContactPointUse.OLD);
      phone("514-555-0103").getPeriod().setEndElement(new DateTimeType("2026-04"));
      patient.addTelecom().setSystem(ContactPointSystem.URL).setValue("https://x.example");
      patient.addTelecom().setValue("514-555-0104");

      assertThat(asked().hasTelecom()).isFalse();
      assertThat(accepted().getTelecom()).extracting("value").hasToString("[514-555-0101]");
    }

    @Test
    void keepsTheNumbersOfWhoMustNotBeContactedDirectly() {
      phone("514-555-0101");
      patient
          .addExtension()
          .setUrl(Canonicals.SAFE_CONTACT)
          .addExtension(new Extension("do-not-contact-directly", new BooleanType(true)));

      assertThat(accepted().hasTelecom()).isFalse();
      assertThat(accepted().hasExtension(Canonicals.SAFE_CONTACT)).isTrue();
    }

    @Test
    void obeysSdohccsProhibition() {
      phone("514-555-0101");
      ServiceRequest request = Referrals.request();
      request.addOrderDetail(
          new CodeableConcept(
              new Coding(Canonicals.GRAVITY_CODES, "contacting-subject-prohibited", "x")));

      Parcel parcel =
          Referrals.MINIMISER.minimise(
              new Source(Referrals.task(), request, patient), Referrals.crossing(Stage.ACCEPTED));

      assertThat(parcel.patient().hasTelecom()).isFalse();
      assertThat(
              SafeContact.isIndirect(parcel.patient().getExtensionByUrl(Canonicals.SAFE_CONTACT)))
          .isTrue();
      assertThat(parcel.request().hasOrderDetail()).isTrue();
      assertThat(parcel.facts()).containsExactly("need", "contact-preferences");
    }

    private ContactPoint phone(String number) {
      return patient.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(number);
    }
  }

  @Test
  void tellsNoAccessNeedOrLanguageThatIsNotACodeOfTheList() {
    patient.addExtension(
        new Extension(
            Canonicals.ACCESS_NEED,
            new CodeableConcept(new Coding(Canonicals.ACCESS, "blind-since-birth", null))));
    patient.addCommunication().getLanguage().setText("le français de sa grand-mère");

    assertThat(Referrals.parcel(patient, Stage.ASKED).facts()).containsExactly("need");
    assertThat(asked().hasExtension()).isFalse();
    assertThat(asked().hasCommunication()).isFalse();
  }

  private Patient asked() {
    return Referrals.parcel(patient, Stage.ASKED).patient();
  }

  private Patient accepted() {
    return Referrals.parcel(patient, Stage.ACCEPTED).patient();
  }
}
