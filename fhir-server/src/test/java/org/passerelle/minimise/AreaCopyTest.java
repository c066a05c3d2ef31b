package org.passerelle.minimise;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.Canonicals;

/** Of several addresses the first that still holds gives the area. */
class AreaCopyTest {

  private final Patient patient = new Patient();

  @Test
  void anOldAddressGivesNoArea() {
    address("J4K 1A1").setUse(AddressUse.OLD);
    address("H2G 1A1");

    assertThat(area().getPostalCode()).isEqualTo("H2G");
  }

  @Test
  void anAddressThatHasEndedGivesNoArea() {
    address("J4K 1A1").getPeriod().setEndElement(new DateTimeType("2026-05-03"));
    address("H2G 1A1").getPeriod().setEndElement(new DateTimeType("2026-05-04"));

    assertThat(area().getPostalCode()).isEqualTo("H2G");
  }

  @Test
  void theTimeWithoutAFixedAddressMayBeOver() {
    address("J4K 1A1").setUse(AddressUse.OLD).addExtension(notFixed(new BooleanType(true)));
    address("H2G 1A1");

    assertThat(area().getPostalCode()).isEqualTo("H2G");
  }

  @Test
  void whoeverIsSaidToHaveAFixedAddressHasOne() {
    address("H2G 1A1").addExtension(notFixed(new BooleanType(false)));

    assertThat(area().getPostalCode()).isEqualTo("H2G");
  }

  @Test
  void onlyAYesSaysThatTheAddressIsNotFixed() {
    address("H2G 1A1").addExtension(notFixed(new StringType("true")));

    assertThat(area().getPostalCode()).isEqualTo("H2G");
  }

  @Test
  void aPostalCodeOfAnotherCountryIsPassedOver() {
    address("H2G 1A1").setCountry("XX");
    address("J4K 1A1").setCountry("Canada");

    assertThat(area().getPostalCode()).isEqualTo("J4K");
  }

  private Address address(String code) {
    return patient.addAddress().setPostalCode(code);
  }

  private static Extension notFixed(Type value) {
    return new Extension(Canonicals.NO_FIXED_ADDRESS, value);
  }

  private Address area() {
    Patient copy = Referrals.parcel(patient, Stage.ASKED).patient();
    assertThat(copy.getAddress()).hasSize(1);
    return copy.getAddressFirstRep();
  }
}
