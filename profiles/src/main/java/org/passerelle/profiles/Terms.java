package org.passerelle.profiles;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionDesignationComponent;
import org.hl7.fhir.r4.model.Coding;

/**
 * How a code of ours is said to people: in English to who asks for English, else in French. A code
 * that is not ours has no words here. Thread-safe: read once, never changed.
 */
public final class Terms {

  private static final String ENGLISH = Locale.ENGLISH.getLanguage();

  private Terms() {}

  /** The words for a code of ours; empty when the system or the code is not ours. */
  public static Optional<String> display(String system, String code, Locale locale) {
    boolean english = ENGLISH.equals(locale.getLanguage());
    Map<Coded, String> words = english ? Once.ENGLISH_WORDS : Once.FRENCH_WORDS;
    return Optional.ofNullable(words.get(new Coded(system, code)));
  }

  /** A coding of ours with its French display; empty when the system or the code is not ours. */
  public static Optional<Coding> coding(String system, String code) {
    return display(system, code, Locale.FRENCH).map(words -> new Coding(system, code, words));
  }

  private static Map<Coded, String> wordsIn(String language) {
    Map<Coded, String> words = new HashMap<>();
    for (CodeSystem system : Definitions.of(CodeSystem.class)) {
      for (ConceptDefinitionComponent concept : system.getConcept()) {
        words.put(new Coded(system.getUrl(), concept.getCode()), said(concept, language));
      }
    }
    return Map.copyOf(words);
  }

  private static String said(ConceptDefinitionComponent concept, String language) {
    return concept.getDesignation().stream()
        .filter(each -> language.equals(each.getLanguage()))
        .map(ConceptDefinitionDesignationComponent::getValue)
        .findFirst()
        .orElseGet(concept::getDisplay);
  }

  private record Coded(String system, String code) {}

  private static final class Once {
    private static final Map<Coded, String> FRENCH_WORDS = wordsIn(Locale.FRENCH.getLanguage());
    private static final Map<Coded, String> ENGLISH_WORDS = wordsIn(ENGLISH);
  }
}
