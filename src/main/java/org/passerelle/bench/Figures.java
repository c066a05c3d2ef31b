package org.passerelle.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.passerelle.bench.Journal.Acknowledged;

/**
 * What a run came to, of the measured time alone.
 *
 * @param time how long was measured
 * @param acknowledgements how long each answer took
 * @param crossedInTime referrals first seen by the receiver during the measured time, whenever sent
 * @param crossings from the acknowledgement of a measured referral to its being seen; zero when it
 *     was seen first
 * @param neverCrossed of all that was acknowledged, warm-up included
 */
record Figures(
    Duration time,
    Percentiles acknowledgements,
    int crossedInTime,
    Percentiles crossings,
    long neverCrossed) {

  /**
   * Reads the journal: measured is what was acknowledged in the {@code time} after {@code from}.
   */
  static Figures of(Journal journal, long from, Duration time) {
    Map<String, Long> seen = journal.allSeen();
    List<Acknowledged> all = journal.allAcknowledged();
    List<Acknowledged> measured =
        all.stream().filter(referral -> isIn(referral.at(), from, time)).toList();
    return new Figures(
        time,
        Percentiles.of(measured.stream().map(Acknowledged::took).toList()),
        (int) seen.values().stream().filter(at -> isIn(at, from, time)).count(),
        Percentiles.of(
            measured.stream()
                .filter(referral -> seen.containsKey(referral.marker()))
                .map(
                    referral ->
                        Math.max(0, seen.getOrDefault(referral.marker(), 0L) - referral.at()))
                .toList()),
        all.stream().filter(referral -> !seen.containsKey(referral.marker())).count());
  }

  double acknowledgedPerSecond() {
    return acknowledgements.count() / seconds();
  }

  double crossedPerSecond() {
    return crossedInTime / seconds();
  }

  private double seconds() {
    return time.toNanos() / 1e9;
  }

  private static boolean isIn(long at, long from, Duration time) {
    return at - from >= 0 && at - from < time.toNanos();
  }
}
