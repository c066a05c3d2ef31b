package org.passerelle.intake;

import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.passerelle.goal.Eyes;
import org.passerelle.profiles.Canonicals;

/**
 * Which of our profiles a resource must meet in the circle, where goals are the person's own; none
 * for anything else. A clinic's goals, plans and encounters are its EMR's, and only R4 holds them.
 * Decision 0013.
 */
final class CircleProfiles {

  private static final String[] NONE = {};

  private CircleProfiles() {}

  static String[] of(Resource resource) {
    if (resource instanceof Goal) {
      return only(Canonicals.LIFE_GOAL);
    }
    if (resource instanceof CarePlan) {
      return only(Canonicals.CARING_PLAN);
    }
    if (resource instanceof CareTeam) {
      return only(Canonicals.CARE_CIRCLE);
    }
    if (resource instanceof Encounter) {
      return only(Canonicals.MEETING);
    }
    return resource instanceof Observation rating && Eyes.of(rating.getCode()).isPresent()
        ? only(Canonicals.GOAL_RATING)
        : NONE;
  }

  private static String[] only(String profile) {
    return new String[] {profile};
  }
}
