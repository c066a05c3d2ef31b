package org.passerelle.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FHIR R4, Search: values of a token search. */
class CodeValueTest {

  @Test
  void itsFourFormsAreRead() {
    assertThat(CodeValue.parse("survey")).contains(new CodeValue(null, "survey"));
    assertThat(CodeValue.parse("http://a|survey")).contains(new CodeValue("http://a", "survey"));
    assertThat(CodeValue.parse("|survey")).contains(new CodeValue("", "survey"));
    assertThat(CodeValue.parse("http://a|")).contains(new CodeValue("http://a", null));
    assertThat(CodeValue.parse("two words")).contains(new CodeValue(null, "two words"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "|", " ", "a ", " a", "a  b", "a|b|c", "a,b", "a\\,b", "\\", "a\u0000", "a\nb", "\t",
        "a b|c", "a| c"
      })
  void whatCanBeReadInSeveralWaysIsNone(String text) {
    assertThat(CodeValue.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "survey, http://a, survey, true",
    "survey, '', survey, true",
    "survey, http://a, Survey, false",
    "http://a|survey, http://a, survey, true",
    "http://a|survey, http://b, survey, false",
    "http://a|survey, '', survey, false",
    "|survey, '', survey, true",
    "|survey, http://a, survey, false",
    "http://a|, http://a, anything, true",
    "http://a|, http://b, anything, false"
  })
  void itMeansWhatASearchWouldFind(String wanted, String system, String code, boolean found) {
    CodeValue value = CodeValue.parse(wanted).orElseThrow();

    assertThat(value.means(system.isEmpty() ? null : system, code)).isEqualTo(found);
    assertThat(value.means(system, null)).isFalse();
    assertThat(value.text()).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "a, a, true",
    "a, http://x|a, true",
    "http://x|a, a, false",
    "http://x|, http://x|a, true",
    "http://x|a, http://x|, false",
    "|a, a, false",
    "a, |a, true",
    "a, b, false"
  })
  void oneHoldsAnotherWhenItMeansAllThatItMeans(String wide, String narrow, boolean holds) {
    assertThat(CodeValue.parse(wide).orElseThrow().holds(CodeValue.parse(narrow).orElseThrow()))
        .isEqualTo(holds);
  }
}
