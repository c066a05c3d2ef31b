package org.passerelle.goal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.passerelle.profiles.Canonicals;

/**
 * In whose eyes a goal was rated: the codes of the Person-Centered Outcomes guide 1.0.0. Ratings in
 * different eyes are never mixed in one score.
 */
public enum Eyes {
  /** Follow-up by the person. */
  PERSON("107334-5"),
  /** Follow-up by whoever goes along; the guide says practitioner. */
  PARTNER("107333-7"),
  /** Follow-up by a caregiver. */
  CAREGIVER("107331-1"),
  /** Reported, without saying by whom. */
  REPORTED("107332-9"),
  /** Where it stood at the start. */
  START("112296-9");

  private final String code;

  Eyes(String code) {
    this.code = code;
  }

  /** Whose this rating is; empty when it is no rating of a goal. */
  public static Optional<Eyes> of(CodeableConcept code) {
    return Arrays.stream(values())
        .filter(eyes -> code.hasCoding(Canonicals.LOINC, eyes.code))
        .findFirst();
  }

  /** Those of this word, such as {@code person}. */
  static Optional<Eyes> named(String word) {
    return Arrays.stream(values()).filter(eyes -> eyes.word().equals(word)).findFirst();
  }

  /** The word for it in a request. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
