package org.passerelle.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happened to each referral, by its marker. Times are readings of {@link System#nanoTime}.
 * Safe for several threads.
 */
final class Journal {

  /** One acknowledged referral: when the answer came, and how long it had taken. */
  record Acknowledged(String marker, long at, long took) {}

  private final List<Acknowledged> acknowledged = new ArrayList<>();
  private final Map<String, Long> seen = new HashMap<>();
  private final Map<String, Integer> failures = new TreeMap<>();

  synchronized void acknowledged(String marker, long at, long took) {
    acknowledged.add(new Acknowledged(marker, at, took));
  }

  /** {@code what} is short and groups: a status, or the kind of a broken connection. */
  synchronized void failed(String what) {
    failures.merge(what, 1, Integer::sum);
  }

  /** Notes that the receiver has it; answers whether that is news. */
  synchronized boolean seen(String marker, long at) {
    return seen.putIfAbsent(marker, at) == null;
  }

  synchronized List<Acknowledged> allAcknowledged() {
    return List.copyOf(acknowledged);
  }

  synchronized Map<String, Long> allSeen() {
    return Map.copyOf(seen);
  }

  synchronized Map<String, Integer> allFailures() {
    return new TreeMap<>(failures);
  }

  synchronized boolean allCrossed() {
    return acknowledged.stream().allMatch(referral -> seen.containsKey(referral.marker()));
  }
}
