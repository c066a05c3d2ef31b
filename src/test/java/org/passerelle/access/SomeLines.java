package org.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.passerelle.seal.Sealer;
import org.passerelle.support.Patience;
import org.passerelle.support.World;

/** Lines of a room that nobody uses but one test. */
final class SomeLines {

  private final AccessLedger ledger;
  private final String room = "room-" + UUID.randomUUID().toString().substring(0, 13);

  SomeLines(World world) {
    this.ledger = world.bean(AccessLedger.class);
  }

  String room() {
    return room;
  }

  /** Has them sealed: on PostgreSQL a job's transaction may hold the sealer up for a moment. */
  void sealed(World world, int many) {
    Patience.until(
        () -> {
          world.bean(Sealer.class).seal();
          assertThat(
                  world
                      .everything()
                      .queryForList(
                          "select line_count from access_head where room = ?", Integer.class, room))
              .containsExactly(many);
        });
  }

  IndexedLine next() {
    Who who = new Who(room, "client-" + room, "system", null, UUID.randomUUID().toString());
    Act act = new Act("read", "Patient", UUID.randomUUID().toString(), null);
    return ledger.line(who, act, Finding.plain(AccessOutcome.SEEN));
  }

  /** Appends so many, as many at a time as readers together would. */
  void append(int many) {
    for (int done = 0; done < many; ) {
      List<IndexedLine> group = new ArrayList<>();
      while (group.size() < 500 && done + group.size() < many) {
        group.add(next());
      }
      ledger.append(group);
      done += group.size();
    }
  }
}
