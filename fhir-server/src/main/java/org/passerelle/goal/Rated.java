package org.passerelle.goal;

/**
 * One goal with its rating.
 *
 * @param level from -2, much less than expected, to +2, much better
 * @param weight how much the goal counts beside the person's others; positive
 */
record Rated(int level, int weight) {}
