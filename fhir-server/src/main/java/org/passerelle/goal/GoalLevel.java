package org.passerelle.goal;

import java.util.Arrays;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.passerelle.profiles.Canonicals;

/** The five levels of a goal, as LOINC's answer list LL6900-6 codes them. */
enum GoalLevel {
  MUCH_LESS("LA34484-8", -2),
  LESS("LA34483-0", -1),
  AS_EXPECTED("LA34481-4", 0),
  BETTER("LA34480-6", 1),
  MUCH_BETTER("LA34479-8", 2);

  private final String code;
  private final int level;

  GoalLevel(String code, int level) {
    this.code = code;
    this.level = level;
  }

  /** From -2 to +2. */
  int level() {
    return level;
  }

  /** It, in LOINC's code. */
  Coding coding() {
    return new Coding().setSystem(Canonicals.LOINC).setCode(code);
  }

  /** The level that this says; empty when it says none of them. */
  static Optional<GoalLevel> of(CodeableConcept said) {
    return Arrays.stream(values())
        .filter(level -> said.hasCoding(Canonicals.LOINC, level.code))
        .findFirst();
  }
}
