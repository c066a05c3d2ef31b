package org.passerelle.seal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.passerelle.access.Numbers;
import org.passerelle.access.RecordedAccess;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains each room's lines. It takes only lines below the oldest transaction that is still open: a
 * later commit could otherwise put a line among those that are sealed. One node at a time.
 */
public final class Sealer {

  private static final int AT_ONCE = 5_000;

  /** A seal holds at most so many lines, so that the check can tell where something is wrong. */
  static final int IN_A_SEAL = 100;

  private final SealStore store;
  private final Numbers numbers;
  private final TransactionTemplate transactions;

  Sealer(SealStore store, Numbers numbers, TransactionTemplate transactions) {
    this.store = store;
    this.numbers = numbers;
    this.transactions = transactions;
  }

  /** Seals all that can be sealed now; how many lines that was. */
  public long seal() {
    long all = 0;
    while (!store.unsealed(store.sealedTo(), numbers.low(), 1).isEmpty()) {
      all += Objects.requireNonNull(transactions.execute(status -> some()));
    }
    return all;
  }

  private int some() {
    Position from = store.lock();
    List<RecordedAccess> lines = store.unsealed(from, numbers.low(), AT_ONCE);
    if (lines.isEmpty()) {
      return 0; // another node was faster
    }
    Map<String, List<RecordedAccess>> byRoom =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.line().who().room(), LinkedHashMap::new, Collectors.toList()));
    byRoom.forEach(this::extend);
    store.sealedTo(Position.of(lines.get(lines.size() - 1)));
    return lines.size();
  }

  private void extend(String room, List<RecordedAccess> lines) {
    Seal head = store.head(room);
    for (int from = 0; from < lines.size(); from += IN_A_SEAL) {
      head = sealed(head, lines.subList(from, Math.min(from + IN_A_SEAL, lines.size())));
    }
    store.moveHead(head);
  }

  private Seal sealed(Seal head, List<RecordedAccess> lines) {
    Chain chain = Chain.after(head.hash());
    lines.forEach(chain::add);
    Position last = Position.of(lines.get(lines.size() - 1));
    long place = head.place() + 1;
    store.append(new Seal(head.room(), place, lines.size(), last, chain.hash()));
    return new Seal(head.room(), place, head.lines() + lines.size(), last, chain.hash());
  }
}
