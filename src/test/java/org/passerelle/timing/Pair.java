package org.passerelle.timing;

import java.util.Random;
import java.util.function.IntConsumer;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.apache.commons.math3.stat.inference.MannWhitneyUTest;

/**
 * How long two kinds of request took, asked in turn.
 *
 * @param one milliseconds of the one
 * @param other milliseconds of the other
 */
record Pair(double[] one, double[] other) {

  private static final double NANOS = 1_000_000;

  /**
   * Asks each so many times, in an order drawn anew for each pair, so that whatever slows the
   * machine meets both.
   *
   * @param before makes a pair ready, and is not measured; it is given a number from zero on
   * @param one asks the one, given the same number
   */
  static Pair measured(int samples, IntConsumer before, IntConsumer one, IntConsumer other) {
    Random order = new Random(samples);
    Pair pair = new Pair(new double[samples], new double[samples]);
    for (int i = 0; i < samples; i++) {
      before.accept(i);
      boolean first = order.nextBoolean();
      if (first) {
        pair.one[i] = millis(one, i);
      }
      pair.other[i] = millis(other, i);
      if (!first) {
        pair.one[i] = millis(one, i);
      }
    }
    return pair;
  }

  /** How likely a difference as large is by chance, when there is none: Mann and Whitney's. */
  double p() {
    return new MannWhitneyUTest().mannWhitneyUTest(one, other);
  }

  /** Milliseconds at the median. */
  double medianOfOne() {
    return new Median().evaluate(one);
  }

  /** Milliseconds at the median. */
  double medianOfOther() {
    return new Median().evaluate(other);
  }

  private static double millis(IntConsumer request, int number) {
    return millis(() -> request.accept(number));
  }

  /** How long this takes, in milliseconds. */
  static double millis(Runnable request) {
    long start = System.nanoTime();
    request.run();
    return (System.nanoTime() - start) / NANOS;
  }
}
