package org.passerelle.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.passerelle.caller.Caller;
import org.passerelle.fault.Fault;

/**
 * Requests that a limit stopped: one line a minute for each client that sent any, with how many
 * they were. A line for each would make the ledger what the flood fills. Until its line is written
 * a count is in this node's memory alone: a refusal shows nothing, so nothing waits for it.
 */
public final class Floods {

  /** What was asked was not looked at. */
  private static final Act UNREAD = new Act(Acts.OTHER, null, null, null);

  private static final String NO_REQUEST = "";

  private final AccessLedger ledger;
  private final Supplier<UUID> ids;
  private final Map<Who, Integer> stopped = new ConcurrentHashMap<>();

  Floods(AccessLedger ledger, Supplier<UUID> ids) {
    this.ledger = ledger;
    this.ids = ids;
  }

  /** One more request of this caller was stopped; someone without a token has no ledger. */
  public void stopped(Caller caller) {
    String client = caller.client();
    String room = caller.room();
    if (client != null && room != null) {
      String role = caller.role().code();
      stopped.merge(new Who(room, client, role, caller.purpose(), NO_REQUEST), 1, Integer::sum);
    }
  }

  /**
   * Writes the lines that are due.
   *
   * @throws UnwrittenException when one is not written; it is then due again
   */
  void write() {
    for (Who who : List.copyOf(stopped.keySet())) {
      Integer count = stopped.remove(who);
      if (count != null) {
        write(who, count);
      }
    }
  }

  private void write(Who who, int count) {
    Who now = new Who(who.room(), who.client(), who.role(), who.purpose(), ids.get().toString());
    Finding finding = Finding.stopped(Fault.TOO_MANY_REQUESTS, count);
    try {
      ledger.append(List.of(ledger.line(now, UNREAD, finding)));
    } catch (UnwrittenException unwritten) {
      stopped.merge(who, count, Integer::sum);
      throw unwritten;
    }
  }
}
