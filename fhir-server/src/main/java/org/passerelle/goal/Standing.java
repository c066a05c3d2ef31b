package org.passerelle.goal;

import java.time.Instant;
import org.hl7.fhir.r4.model.BaseDateTimeType;

/**
 * Where one goal stands.
 *
 * @param goal id of the Goal
 * @param level the last rating
 * @param weight how much the goal counts
 * @param rated when, as it was written
 * @param at when, on the clock
 */
record Standing(String goal, GoalLevel level, int weight, BaseDateTimeType rated, Instant at) {

  Rated inScore() {
    return new Rated(level.level(), weight);
  }
}
