package org.passerelle.parked;

import java.util.Comparator;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/** All that failed for good, for {@code ./passerelle parked list} and {@code replay N}. */
public final class Parked {

  private final List<ParkingPlace> places;
  private final TransactionTemplate transactions;

  /** What is parked in these places. */
  public Parked(List<ParkingPlace> places, TransactionTemplate transactions) {
    this.places = places;
    this.transactions = transactions;
  }

  /** All that is parked, the longest waiting first. */
  public List<ParkedItem> list() {
    return places.stream()
        .flatMap(place -> place.parked().stream())
        .sorted(Comparator.comparing(ParkedItem::number))
        .toList();
  }

  /**
   * Does one again, as a durable job.
   *
   * @return false when nothing of this number is parked
   */
  public boolean replay(long number) {
    return Boolean.TRUE.equals(
        transactions.execute(status -> places.stream().anyMatch(place -> place.replay(number))));
  }
}
