package org.passerelle.minimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A language crosses as its tag, whoever wrote it without saying of which system it is. */
class LanguageCopyTest {

  private static final String BCP_47 = "urn:ietf:bcp:47";

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = BCP_47)
  void aTagIsToldAsATagOfItsSystem(String system) {
    assertThat(told(new Coding(system, "fr-CA", "le français de sa grand-mère")))
        .singleElement()
        .satisfies(
            coding -> {
              assertThat(coding.getSystem()).isEqualTo(BCP_47);
              assertThat(coding.getCode()).isEqualTo("fr-CA");
              assertThat(coding.hasDisplay()).isFalse();
            });
  }

  @Test
  void aCodeOfAnotherSystemIsNotTold() {
    assertThat(told(new Coding("urn:local:langues", "fr", null))).isEmpty();
  }

  @Test
  void aCodingWithoutACodeIsNotTold() {
    assertThat(told(new Coding(BCP_47, null, "français"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"f", "français", "fr CA", "langue-des-signes"})
  void whatIsNoTagIsNotTold(String code) {
    assertThat(told(new Coding(BCP_47, code, null))).isEmpty();
  }

  private static List<Coding> told(Coding spoken) {
    Patient from = new Patient();
    from.addCommunication().getLanguage().addCoding(spoken);
    Patient copy = new Patient();
    LanguageCopy.onto(copy, from, EnumSet.noneOf(Fact.class));
    return copy.getCommunication().stream()
        .flatMap(c -> c.getLanguage().getCoding().stream())
        .toList();
  }
}
