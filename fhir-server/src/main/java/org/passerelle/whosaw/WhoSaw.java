package org.passerelle.whosaw;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.passerelle.door.PersonLinks;
import org.passerelle.door.PersonName;

/** All that the ledgers of all rooms hold about one person. */
final class WhoSaw {

  private final PersonLinks links;
  private final Trail trail;

  WhoSaw(PersonLinks links, Trail trail) {
    this.links = links;
    this.trail = trail;
  }

  /** It, before this moment, in no order. */
  List<Trace> about(PersonName person, Instant before) {
    Set<PersonName> names = links.of(person);
    return new ArrayList<>(trail.of(names, before));
  }
}
