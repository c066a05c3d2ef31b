package org.passerelle.whosaw;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What may be told now: everything but what a standing alert holds back, of any time. It comes
 * before days, sentences and pages are made, so that none of them tells that something is missing.
 * Pure.
 */
final class Holding {

  private Holding() {}

  static List<Trace> told(Collection<Trace> traces, Collection<Alert> alerts, Instant now) {
    List<Alert> standing = alerts.stream().filter(alert -> alert.stands(now)).toList();
    return traces.stream()
        .filter(trace -> standing.stream().noneMatch(alert -> alert.holds(trace)))
        .toList();
  }
}
