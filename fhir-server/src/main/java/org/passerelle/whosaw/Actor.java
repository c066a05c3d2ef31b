package org.passerelle.whosaw;

import java.util.Locale;
import java.util.Map;

/** In what capacity somebody acted, as the person is told. Never who by name. */
enum Actor {
  /** The person. */
  YOU,
  /** Who speaks for the person. */
  YOUR_VOICE,
  OTHER_PERSON,
  CAREGIVER,
  SYSTEM,
  CLINIC_STAFF,
  CLERK,
  CARE_NAVIGATOR,
  PATIENT_PARTNER,
  CITIZEN_PARTNER,
  /** A partner who was not authorised then, and told of a danger. */
  LAPSED_PARTNER,
  VOLUNTEER,
  ORGANIZATION_MEMBER,
  /** A role that has no words of its own. */
  SOMEONE;

  private static final Map<String, Actor> OTHERS = Map.of("person", OTHER_PERSON);

  /**
   * Who a line's role stands for.
   *
   * @param role code of a principal
   * @param bound whether its client is bound to the person who is told
   */
  static Actor of(String role, boolean bound) {
    if (bound) {
      return role.equals("person") ? YOU : YOUR_VOICE;
    }
    for (Actor actor : values()) {
      if (actor.code().equals(role)) {
        return actor;
      }
    }
    return OTHERS.getOrDefault(role, SOMEONE);
  }

  /** The word for it in answers, and in the sentences' files. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
