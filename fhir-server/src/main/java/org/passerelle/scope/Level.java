package org.passerelle.scope;

import java.util.Locale;
import org.passerelle.policy.Principal;

/** On whose behalf a scope is asked: the word before its slash. SMART App Launch 2.2, 3.0.2. */
public enum Level {
  /** A system on its own. */
  SYSTEM,
  /** A person at work. */
  USER,
  /** The person whom it is about, or whoever cares or speaks for them. */
  PATIENT;

  /** The only level of scopes that a client in this role is granted. */
  public static Level of(Principal role) {
    return switch (role) {
      case SYSTEM -> SYSTEM;
      case PERSON, CAREGIVER -> PATIENT;
      case CLINIC_STAFF,
          CLERK,
          CARE_NAVIGATOR,
          PATIENT_PARTNER,
          CITIZEN_PARTNER,
          LAPSED_PARTNER,
          VOLUNTEER,
          ORGANIZATION_MEMBER,
          RESEARCHER,
          DECISION_MAKER,
          OPERATOR,
          ANONYMOUS ->
          USER;
    };
  }

  /** The scope of everything on this level, which leaves a role's policy as it is. */
  public String everything() {
    return word() + "/*.cruds";
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Level of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
