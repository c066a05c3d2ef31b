package org.passerelle.token;

import java.util.Arrays;
import java.util.Optional;
import org.passerelle.policy.Principal;

/**
 * What a client asks for, once for all its tokens: the codes of HL7's v3-PurposeOfUse that the
 * house knows. The name is the code.
 */
public enum Purpose {
  /** Treatment. */
  TREAT,
  /** Coordination of care: what organizations and the circle do. */
  COC,
  /** The person's own request. */
  PATRQT,
  /** Help to the person by a relative or a supporter. */
  FAMRQT,
  /** Health care operations. */
  HOPERAT,
  /** Research. */
  HRESCH;

  /** The purpose of this code; empty when we know none. */
  public static Optional<Purpose> of(String code) {
    return Arrays.stream(values()).filter(purpose -> purpose.name().equals(code)).findFirst();
  }

  /** What somebody in this role asks for, when nothing else was said. */
  public static Purpose usual(Principal role) {
    return switch (role) {
      case PATIENT_PARTNER,
          CITIZEN_PARTNER,
          LAPSED_PARTNER,
          VOLUNTEER,
          ORGANIZATION_MEMBER,
          CARE_NAVIGATOR ->
          COC;
      case CAREGIVER -> FAMRQT;
      case PERSON -> PATRQT;
      case RESEARCHER -> HRESCH;
      case DECISION_MAKER, OPERATOR, CLERK -> HOPERAT;
      case SYSTEM, CLINIC_STAFF, ANONYMOUS -> TREAT;
    };
  }
}
