package org.passerelle.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged words are complete, in both languages, and the code says the same. */
class WordsTest {

  static List<CodeSystem> codeSystems() {
    return Definitions.of(CodeSystem.class);
  }

  @Nested
  class Said {

    @ParameterizedTest
    @MethodSource("org.passerelle.profiles.WordsTest#codeSystems")
    void everyConceptIsSaidInFrenchAndInEnglish(CodeSystem system) {
      assertThat(system.getLanguage()).isEqualTo("fr");
      for (ConceptDefinitionComponent concept : system.getConcept()) {
        assertThat(concept.getDesignation())
            .as(concept.getCode())
            .filteredOn(each -> each.hasValue())
            .extracting(each -> each.getLanguage())
            .containsExactlyInAnyOrder("fr", "en");
        assertThat(Terms.display(system.getUrl(), concept.getCode(), Locale.CANADA_FRENCH))
            .contains(concept.getDisplay());
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"goal-level", "goal-rating-code"})
    void whatOthersCodedIsSaidInBothLanguagesToo(String id) {
      ValueSet values = Definitions.named(ValueSet.class, Canonicals.BASE + "/ValueSet/" + id);

      assertThat(values.getCompose().getIncludeFirstRep().getConcept())
          .hasSize(5)
          .allSatisfy(
              concept ->
                  assertThat(concept.getDesignation())
                      .filteredOn(each -> each.hasValue())
                      .extracting(each -> each.getLanguage())
                      .containsExactly("fr", "en"));
    }

    @Test
    void saysEnglishToWhoAsksForIt() {
      assertThat(Terms.display(Canonicals.NEED, "food", Locale.CANADA)).contains("Food");
    }

    @Test
    void saysFrenchInAnyOtherLanguage() {
      assertThat(Terms.display(Canonicals.NEED, "food", Locale.GERMAN))
          .contains("Manger à sa faim");
    }

    @Test
    void hasNoWordsForWhatIsNotOurs() {
      assertThat(Terms.display(Canonicals.NEED, "unheard-of", Locale.FRENCH)).isEmpty();
      assertThat(Terms.display(Canonicals.GRAVITY_CODES, "stress", Locale.FRENCH)).isEmpty();
    }
  }

  @Nested
  class Enums {

    static Stream<Class<?>> enums() {
      return Arrays.stream(OurCode.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("enums")
    void holdExactlyTheConceptsOfTheirCodeSystem(Class<? extends OurCode> kind) {
      OurCode[] constants = kind.getEnumConstants();
      CodeSystem system = Definitions.named(CodeSystem.class, constants[0].system());

      assertThat(constants)
          .extracting(OurCode::code)
          .containsExactlyElementsOf(
              system.getConcept().stream().map(ConceptDefinitionComponent::getCode).toList());
    }

    @ParameterizedTest
    @EnumSource
    void reasonsAreThoseOfTheirValueSet(ReasonUse use) {
      String url = Canonicals.BASE + "/ValueSet/" + use.name().toLowerCase(Locale.ROOT) + "-reason";
      ValueSet values = Definitions.named(ValueSet.class, url);

      Set<String> inCode = new TreeSet<>();
      Arrays.stream(StatusReason.values())
          .filter(reason -> reason.isFor(use))
          .forEach(reason -> inCode.add(reason.code()));

      assertThat(values.getCompose().getIncludeFirstRep().getConcept())
          .extracting(concept -> concept.getCode())
          .containsExactlyInAnyOrderElementsOf(inCode);
    }

    @Test
    void areReadFromOurSystemAlone() {
      CodeableConcept foreign = new CodeableConcept();
      foreign.addCoding().setSystem("http://unknown.example").setCode("full");

      assertThat(OurCode.read(StatusReason.class, StatusReason.FULL.concept()))
          .contains(StatusReason.FULL);
      assertThat(OurCode.read(StatusReason.class, foreign)).isEmpty();
    }
  }

  @Nested
  class Packaged {

    @ParameterizedTest
    @ValueSource(
        strings = {
          Canonicals.PERSON,
          Canonicals.REFERRAL,
          Canonicals.REFERRAL_TASK,
          Canonicals.LINKING_OUT_CONSENT,
          Canonicals.COMMUNITY_SERVICE,
          Canonicals.ORGANIZATION,
          Canonicals.LOCATION,
          Canonicals.SAFE_CONTACT,
          Canonicals.PERSON_AGREED,
          Canonicals.ACCESS_NEED,
          Canonicals.ACCESSIBILITY,
          Canonicals.ELIGIBLE_AGE,
          Canonicals.COST,
          Canonicals.CAPACITY,
          Canonicals.LAST_ASSURED,
          Canonicals.GRIDLOCK,
          Canonicals.NO_FIXED_ADDRESS,
          Canonicals.LIFE_GOAL,
          Canonicals.CARING_PLAN,
          Canonicals.CARE_CIRCLE,
          Canonicals.MEETING,
          Canonicals.GOAL_RATING,
          Canonicals.GOAL_CHECK,
          Canonicals.REVIEW_DATE,
          Canonicals.GOAL_WEIGHT,
          Canonicals.GOAL_SCALE,
          Canonicals.PLACE_OF_MEETING,
          Canonicals.REPRESENTATIVE,
          Canonicals.TITLE_SCOPE,
          Canonicals.TITLE_PROOF,
        })
    void eachShapeHasItsSnapshot(String url) {
      assertThat(Definitions.named(StructureDefinition.class, url).hasSnapshot()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          Canonicals.OUTCOME_CODES,
          Canonicals.NEED,
          Canonicals.BUSINESS_STATUS,
          Canonicals.STATUS_REASON,
          Canonicals.GRIDLOCK_REASON,
          Canonicals.TASK_PART,
          Canonicals.PERSON_TITLE,
          Canonicals.TITLE_SCOPE_CODES,
          Canonicals.REFERRAL_OUTCOME,
          Canonicals.ACCESS,
          Canonicals.LIFE_GOAL_KIND,
          Canonicals.CIRCLE_ROLE,
          Canonicals.MEETING_KIND,
          Canonicals.MEETING_PLACE,
        })
    void eachCodeSystemIsThere(String url) {
      assertThat(Definitions.named(CodeSystem.class, url).getConcept()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"goal-attainment", "who-saw", "register", "preview"})
    void eachOperationIsThere(String name) {
      String url = Canonicals.BASE + "/OperationDefinition/" + name;
      OperationDefinition operation = Definitions.named(OperationDefinition.class, url);

      assertThat(operation.getCode()).isEqualTo(name);
      assertThat(operation.getParameter()).isNotEmpty();
    }

    @Test
    void isPublishedWhole() {
      assertThat(ProfileLibrary.definitions())
          .hasAtLeastOneElementOfType(ConceptMap.class)
          .extracting(MetadataResource::getUrl)
          .doesNotHaveDuplicates()
          .doesNotContainNull();
    }
  }
}
