package org.passerelle.goal;

/** What a person's rated goals come to together. */
sealed interface Attainment {

  /**
   * A score that can be compared.
   *
   * @param t 50 when everything is as expected, with a standard deviation of 10 as its authors
   *     assume
   */
  record Scored(double t) implements Attainment {}

  /** No score, and why. */
  record Unscored(Reason reason) implements Attainment {}

  /** Why there is no score. */
  enum Reason {
    /** No goal has been rated. */
    NO_GOALS,
    /** A level below -2 or above +2. */
    LEVEL_OFF_THE_SCALE,
    /** A weight of 0 or less. */
    WEIGHT_NOT_POSITIVE
  }
}
