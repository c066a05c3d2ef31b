package org.passerelle.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/**
 * A set of measured times, in nanoseconds, and the percentiles people compare by. Nearest rank:
 * each figure is a time that really was measured. Values of a set that is empty are zero.
 */
final class Percentiles {

  private final long[] sorted;

  private Percentiles(long[] sorted) {
    this.sorted = sorted;
  }

  static Percentiles of(Collection<Long> nanoseconds) {
    long[] times = nanoseconds.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(times);
    return new Percentiles(times);
  }

  int count() {
    return sorted.length;
  }

  /** The smallest measured time that {@code percent} of a hundred do not exceed. */
  Duration at(int percent) {
    if (percent < 1 || percent > 100) {
      throw new IllegalArgumentException("no percentile " + percent);
    }
    if (sorted.length == 0) {
      return Duration.ZERO;
    }
    int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
    return Duration.ofNanos(sorted[rank - 1]);
  }

  /** {@code p50 12 ms, p95 30 ms, p99 44 ms}. */
  String sentence() {
    return String.format(
        Locale.ROOT, "p50 %s ms, p95 %s ms, p99 %s ms", whole(50), whole(95), whole(99));
  }

  /** {@code 1.23}, in milliseconds. */
  String milliseconds(int percent) {
    return String.format(Locale.ROOT, "%.2f", at(percent).toNanos() / 1e6);
  }

  private String whole(int percent) {
    return Long.toString(Math.round(at(percent).toNanos() / 1e6));
  }
}
