package org.passerelle.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.passerelle.door.PersonName;
import org.passerelle.support.World;

/** Lines of past days about a person, appended as any other. */
public final class PastLines {

  private static final int TOGETHER = 400;

  private final AccessLedger ledger;
  private final List<IndexedLine> lines = new ArrayList<>();

  /** Lines of this world. */
  public PastLines(World world) {
    this.ledger = world.bean(AccessLedger.class);
  }

  /** Somebody in this role, of the person's room, had read this, and saw it or was denied. */
  public PastLines add(PersonName person, String client, String role, String type, Instant at) {
    boolean denied = lines.size() % 10 == 9;
    Who who = new Who(person.room(), client, role, null, UUID.randomUUID().toString());
    Finding finding =
        denied
            ? new Finding(AccessOutcome.DENIED, null, "not-offered")
            : Finding.plain(AccessOutcome.SEEN);
    Act act = new Act("read", type, type.equals("Patient") ? person.patient() : null, null);
    AccessLine line = new AccessLine(UUID.randomUUID(), who, act, finding, at);
    lines.add(new IndexedLine(line, Set.of(person.patient())));
    return this;
  }

  /** Appends them. */
  public void append() {
    for (int from = 0; from < lines.size(); from += TOGETHER) {
      ledger.append(lines.subList(from, Math.min(from + TOGETHER, lines.size())));
    }
    lines.clear();
  }
}
