package org.passerelle.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.profiles.Canonicals;

/** What kind of agreement a Consent says that it is. */
class ScopeTest {

  @ParameterizedTest
  @CsvSource({
    "patient-privacy, SHARING",
    "treatment, SHARING",
    "research, ELSEWHERE",
    "adr, ELSEWHERE",
    "other, UNKNOWN"
  })
  void readsFhirsOwnCodes(String code, Scope scope) {
    assertThat(Scope.of(ours(code))).isEqualTo(scope);
  }

  @Test
  void aTranslationBesideACodeChangesNothing() {
    CodeableConcept translated = ours("patient-privacy");
    translated.addCoding().setSystem("urn:other").setCode("vie-privee");

    assertThat(Scope.of(translated)).isEqualTo(Scope.SHARING);
  }

  @Test
  void twoKindsAtOnceAreNoKind() {
    CodeableConcept both = ours("treatment");
    both.addCoding().setSystem(Canonicals.CONSENT_SCOPE).setCode("research");

    assertThat(Scope.of(both)).isEqualTo(Scope.UNKNOWN);
  }

  private static CodeableConcept ours(String code) {
    return ConsentStory.concept(Canonicals.CONSENT_SCOPE, code);
  }
}
