package org.passerelle.seal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.RecordedAccess;
import org.passerelle.seal.RoomCheck.Flaw;

/** One walk along a room's lines and seals, side by side, both in order. */
final class RoomWalk {

  private static final int LINES_A_PAGE = 5_000;
  private static final int SEALS_A_PAGE = 500;
  private static final int MOST_FLAWS = 1_000;

  private final SealStore store;
  private final String room;
  private final Paged<RecordedAccess> lines;
  private final List<Flaw> flaws = new ArrayList<>();
  private @Nullable Instant until;
  private long sealed;
  private long found;

  RoomWalk(SealStore store, String room) {
    this.store = store;
    this.room = room;
    this.lines =
        new Paged<>(
            last ->
                store.lines(room, last == null ? Position.START : Position.of(last), LINES_A_PAGE));
  }

  RoomCheck walk() {
    Position everywhere = store.sealedTo();
    Seal head = store.head(room);
    Paged<Seal> seals =
        new Paged<>(last -> store.seals(room, last == null ? 0 : last.place(), SEALS_A_PAGE));
    Seal before = Seal.before(room);
    for (Seal seal = seals.peek();
        seal != null && seal.place() <= head.place();
        seal = seals.peek()) {
      if (seal.place() != before.place() + 1) {
        flaw(seal.place(), "the seals before it, from " + (before.place() + 1) + ", are missing");
      }
      compare(before, seal);
      before = seal;
      seals.advance();
    }
    end(before, head, seals.peek());
    unsealedAmong(everywhere, before);
    long waiting = store.count(room, before.last());
    return new RoomCheck(room, sealed, until, waiting, before.hash(), found, List.copyOf(flaws));
  }

  private void compare(Seal before, Seal seal) {
    Chain chain = Chain.after(before.hash());
    long count = 0;
    for (RecordedAccess line = lines.peek();
        line != null && Position.of(line).compareTo(seal.last()) <= 0;
        line = lines.peek()) {
      chain.add(line);
      until = line.line().at();
      count++;
      lines.advance();
    }
    if (count != seal.lines()) {
      flaw(
          seal.place(), span(seal) + ": " + count + " are there, " + seal.lines() + " were sealed");
    } else if (!chain.hash().equals(seal.hash())) {
      flaw(seal.place(), span(seal) + ": altered, exchanged, moved, or the seal was");
    }
    sealed += seal.lines();
  }

  private String span(Seal seal) {
    return "lines " + (sealed + 1) + " to " + (sealed + seal.lines());
  }

  private void end(Seal last, Seal head, @Nullable Seal beyond) {
    boolean same =
        last.place() == head.place()
            && last.hash().equals(head.hash())
            && last.last().equals(head.last())
            && sealed == head.lines();
    if (!same) {
      flaw(last.place(), "the chain does not end where its head says");
    }
    // A sealer at work may have added a seal since the head was read; never in a room without one.
    if (head.place() == 0 && beyond != null) {
      flaw(beyond.place(), "there are seals, but the head of the chain is missing");
    }
  }

  /** The sealer had passed here, and this line was not there, or not of this room. */
  private void unsealedAmong(Position everywhere, Seal last) {
    RecordedAccess next = lines.peek();
    if (next != null && Position.of(next).compareTo(everywhere) <= 0) {
      flaw(last.place(), "it is the last, and lines after it came in where all were sealed");
    }
  }

  private void flaw(long place, String what) {
    found++;
    if (flaws.size() < MOST_FLAWS) {
      flaws.add(new Flaw(place, what));
    }
  }
}
