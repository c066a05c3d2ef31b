package org.passerelle.goal;

import java.util.List;
import org.passerelle.goal.Attainment.Reason;
import org.passerelle.goal.Attainment.Scored;
import org.passerelle.goal.Attainment.Unscored;

/**
 * The T-score of goal attainment scaling, with x a level, w its weight and r how much goals of one
 * person go together:
 *
 * <pre>T = 50 + 10 Σ(w x) / √((1 − r) Σ(w²) + r (Σ w)²), r = 0.3</pre>
 *
 * Kiresuk T. J., Sherman R. E., Goal attainment scaling: a general method for evaluating
 * comprehensive community mental health programs, Community Mental Health Journal 4 (1968), pages
 * 443 to 453, which also takes r = 0.3. Pure.
 */
final class TScore {

  private static final double MEAN = 50;
  private static final double DEVIATION = 10;
  private static final double GOING_TOGETHER = 0.3;
  private static final int BEST = 2;

  private TScore() {}

  /** The score of these goals of one person. */
  static Attainment of(List<Rated> goals) {
    if (goals.isEmpty()) {
      return new Unscored(Reason.NO_GOALS);
    }
    if (goals.stream().anyMatch(goal -> goal.level() < -BEST || goal.level() > BEST)) {
      return new Unscored(Reason.LEVEL_OFF_THE_SCALE);
    }
    if (goals.stream().anyMatch(goal -> goal.weight() <= 0)) {
      return new Unscored(Reason.WEIGHT_NOT_POSITIVE);
    }
    double reached = 0;
    double weights = 0;
    double squares = 0;
    for (Rated goal : goals) {
      double weight = goal.weight();
      reached += weight * goal.level();
      weights += weight;
      squares += weight * weight;
    }
    double spread = Math.sqrt((1 - GOING_TOGETHER) * squares + GOING_TOGETHER * weights * weights);
    return new Scored(MEAN + DEVIATION * reached / spread);
  }
}
