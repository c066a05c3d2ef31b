package org.passerelle.whosaw;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What may be told now: everything but what names a room that a standing alert holds back. It wants
 * all traces, of any time: what a page shows must not hang on whether the passage is on it. It
 * comes before days, sentences and pages are made, so that none of them tells that something is
 * missing. Pure.
 */
final class Holding {

  private Holding() {}

  /**
   * What may be told.
   *
   * @param around the room around each inner one: people read its name, so they are held together
   */
  static List<Trace> told(
      Collection<Trace> traces, Collection<Alert> alerts, Map<String, String> around, Instant now) {
    UnaryOperator<String> outermost = room -> around.getOrDefault(room, room);
    List<Alert> standing = alerts.stream().filter(alert -> alert.stands(now)).toList();
    Set<String> held =
        standing.stream()
            .flatMap(alert -> alert.heldRooms(traces))
            .map(outermost)
            .collect(Collectors.toSet());
    return traces.stream()
        .filter(trace -> standing.stream().noneMatch(alert -> alert.holds(trace)))
        .filter(trace -> trace.rooms().stream().map(outermost).noneMatch(held::contains))
        .toList();
  }
}
