package org.passerelle.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeedsTest {

  @Test
  void readsOurOwnCode() {
    assertThat(Needs.ours(new Coding(Canonicals.NEED, "arts", null)))
        .hasValueSatisfying(need -> assertThat(need.getDisplay()).isEqualTo("Art et création"));
  }

  @ParameterizedTest
  @CsvSource({
    "food-insecurity, food",
    "homelessness, housing",
    "housing-instability, housing",
    "social-connection, social-connection",
    "elder-abuse, violence-support",
    "sdoh-category-unspecified, other",
  })
  void readsGravitysCategory(String theirs, String ours) {
    assertThat(Needs.ours(new Coding(Canonicals.GRAVITY_CODES, theirs, null)))
        .hasValueSatisfying(
            need -> {
              assertThat(need.getSystem()).isEqualTo(Canonicals.NEED);
              assertThat(need.getCode()).isEqualTo(ours);
            });
  }

  @Test
  void guessesNothing() {
    assertThat(Needs.ours(new Coding("http://unknown.example", "food", null))).isEmpty();
    assertThat(Needs.ours(new Coding(Canonicals.NEED, "unheard-of", null))).isEmpty();
    assertThat(Needs.ours(new Coding(Canonicals.GRAVITY_CODES, "resulting-activity", null)))
        .isEmpty();
    assertThat(Needs.ours(new Coding())).isEmpty();
    assertThat(Needs.ofBareCode("unheard-of")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"food", "food-insecurity"})
  void readsABareCodeOfEither(String code) {
    assertThat(Needs.ofBareCode(code)).map(Coding::getCode).contains("food");
  }

  @Test
  void saysANeedInGravitysCategories() {
    assertThat(Needs.gravity("housing")).map(Coding::getCode).contains("housing-instability");
    assertThat(Needs.gravity("arts")).isEmpty();
  }

  @Test
  void comesBackToTheSameNeed() {
    CodeSystem needs = Definitions.named(CodeSystem.class, Canonicals.NEED);

    assertThat(needs.getConcept())
        .allSatisfy(
            need ->
                Needs.gravity(need.getCode())
                    .ifPresent(
                        theirs ->
                            assertThat(Needs.ours(theirs))
                                .map(Coding::getCode)
                                .contains(need.getCode())));
  }

  @Test
  void everyMapStartsFromACodeOfOurs() {
    for (ConceptMap map : Definitions.of(ConceptMap.class)) {
      var group = map.getGroupFirstRep();
      Set<String> unknown =
          group.getElement().stream()
              .map(element -> element.getCode())
              .filter(code -> Terms.display(group.getSource(), code, Locale.FRENCH).isEmpty())
              .collect(Collectors.toSet());

      assertThat(unknown).as(map.getUrl()).isEmpty();
    }
  }
}
