package org.passerelle.whosaw;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.passerelle.door.PersonLinks;
import org.passerelle.door.PersonName;

/** All that the ledgers of all rooms hold about one person and that the person may be told now. */
final class WhoSaw {

  private final PersonLinks links;
  private final Trail trail;
  private final PersonAlerts alerts;
  private final Titles titles;

  WhoSaw(PersonLinks links, Trail trail, PersonAlerts alerts, Titles titles) {
    this.links = links;
    this.trail = trail;
    this.alerts = alerts;
    this.titles = titles;
  }

  /** It, of before a moment, in no order. */
  List<Trace> about(PersonName person, Instant before, Instant now) {
    Set<PersonName> names = links.of(person);
    Instant all = now.plusSeconds(1); // the lines of this second too
    return Holding.told(trail.of(names, all), alerts.of(names), titles.around(), now).stream()
        .filter(trace -> trace.at().isBefore(before))
        .toList();
  }
}
