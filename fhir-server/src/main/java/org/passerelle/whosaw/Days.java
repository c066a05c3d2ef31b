package org.passerelle.whosaw;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Traces as they are told: whole days, the newest first, what is alike on a day once. Pure. */
final class Days {

  private static final Comparator<Trace> NEWEST = Comparator.comparing(Trace::at).reversed();

  private Days() {}

  /**
   * One page.
   *
   * @param told the newest first
   * @param next the page after it is before this day; null when there is none
   */
  record Page(List<Told> told, @Nullable LocalDate next) {}

  /**
   * The page that begins with the newest of these.
   *
   * @param traces in any order
   * @param least so many sentences, or the next more that whole days make
   */
  static Page page(List<? extends Trace> traces, ZoneId zone, int least) {
    Map<LocalDate, List<Trace>> days =
        traces.stream()
            .sorted(NEWEST)
            .collect(
                Collectors.groupingBy(
                    trace -> trace.at().atZone(zone).toLocalDate(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Told> told = new ArrayList<>();
    LocalDate last = null;
    for (Map.Entry<LocalDate, List<Trace>> day : days.entrySet()) {
      if (told.size() >= least) {
        return new Page(told, last);
      }
      told.addAll(merged(day.getValue()));
      last = day.getKey();
    }
    return new Page(told, null);
  }

  private static List<Told> merged(List<Trace> newestFirst) {
    Map<Trace, Told> merged = new LinkedHashMap<>();
    for (Trace trace : newestFirst) {
      merged.merge(
          trace.alike(),
          new Told(trace, 1),
          (known, one) -> new Told(known.last(), known.times() + 1));
    }
    return List.copyOf(merged.values());
  }
}
