package org.passerelle.profiles;

/**
 * By what title somebody decides for a person, or helps them: a code of RelatedPerson.relationship.
 * Decision 0020.
 */
public enum PersonTitle implements OurCode {
  PARENT,
  TUTOR_MINOR,
  TUTOR_ADULT,
  MANDATARY,
  TEMPORARY_REPRESENTATIVE,
  ASSISTANT;

  /** Whether it lets somebody decide for a person under 14, and for nobody else. */
  public boolean isOfAChild() {
    return this == PARENT || this == TUTOR_MINOR;
  }

  /** Whether whoever holds it decides. A recognised assistant helps, and never replaces. */
  public boolean decides() {
    return this != ASSISTANT;
  }

  @Override
  public String system() {
    return Canonicals.PERSON_TITLE;
  }
}
