package org.passerelle.limit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.limit.Turns.Turn;

/**
 * Where a request waits for a turn of its caller, then for one of its room: several clients of one
 * room, together, leave connections to the database to the others too.
 */
public final class Entrance {

  private final Turns callers;
  private final Turns rooms;

  /**
   * @param callers turns of each caller
   * @param rooms turns of each room, over all its callers
   */
  public Entrance(Turns callers, Turns rooms) {
    this.callers = callers;
    this.rooms = rooms;
  }

  /**
   * Waits for both.
   *
   * @param caller who is counted
   * @param room of the caller's token; null for someone without one
   * @return to be closed when the request is answered; empty when too many wait already, or a turn
   *     did not come in time
   */
  public Optional<Entered> enter(String caller, @Nullable String room) {
    Optional<Turn> own = callers.take(caller);
    if (own.isEmpty() || room == null) {
      return own.map(turn -> new Entered(turn, null));
    }
    Optional<Turn> of = rooms.take(room);
    if (of.isEmpty()) {
      own.get().close();
    }
    return of.map(turn -> new Entered(own.get(), turn));
  }

  /** One request that is worked on. */
  public static final class Entered implements AutoCloseable {

    private final Turn own;
    private final @Nullable Turn of;

    private Entered(Turn own, @Nullable Turn of) {
      this.own = own;
      this.of = of;
    }

    @Override
    public void close() {
      if (of != null) {
        of.close();
      }
      own.close();
    }
  }
}
