package org.passerelle.whosaw;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be told now: everything but what names a room that a standing alert holds back. It wants
 * all traces, of any time: what a page shows must not hang on whether the passage is on it. It
 * comes before days, sentences and pages are made, so that none of them tells that something is
 * missing. Pure.
 */
final class Holding {

  private Holding() {}

  static List<Trace> told(Collection<Trace> traces, Collection<Alert> alerts, Instant now) {
    Set<String> held =
        alerts.stream()
            .filter(alert -> alert.stands(now))
            .flatMap(alert -> alert.heldRooms(traces))
            .collect(Collectors.toSet());
    return traces.stream().filter(trace -> Collections.disjoint(trace.rooms(), held)).toList();
  }
}
