package org.passerelle.door;

import java.util.Optional;
import org.hl7.fhir.r4.model.DomainResource;
import org.passerelle.consent.Permit;
import org.passerelle.room.Room;
import org.passerelle.room.RoomStore;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a change to whoever sees an item as it changes, by a job after the change: decided anew,
 * and recorded only where what is seen differs. What cannot be shown any more is taken back. Design
 * section 4, "share".
 */
final class Following {

  private final RoomStore store;
  private final ItemPacking packing;
  private final Decisions decisions;
  private final ItemHandOver handOver;
  private final Unsharing unsharing;
  private final TransactionTemplate transactions;

  Following(
      RoomStore store,
      ItemPacking packing,
      Decisions decisions,
      ItemHandOver handOver,
      Unsharing unsharing,
      TransactionTemplate transactions) {
    this.store = store;
    this.packing = packing;
    this.decisions = decisions;
    this.handOver = handOver;
    this.unsharing = unsharing;
    this.transactions = transactions;
  }

  /** Brings what this share shows up to date; doing it twice is doing it once. */
  void follow(String shareId) {
    transactions.executeWithoutResult(
        status -> unsharing.locked(shareId).filter(Share::follows).ifPresent(this::follow));
  }

  private void follow(Share share) {
    decisions
        .decide(share, Optional.empty())
        .fold(
            permit -> {
              refresh(share, permit);
              return true;
            },
            deny -> {
              unsharing.takeBack(share, deny);
              return false;
            });
  }

  private void refresh(Share share, Permit permit) {
    Optional<DomainResource> now = packing.shown(share);
    if (now.isEmpty()) {
      unsharing.takeBack(share, Unsharing.NOT_CROSSABLE);
      return;
    }
    Room room = decisions.room(share.target().room());
    DomainResource copy = ItemDraft.under(share, now.get());
    if (!SameContent.lies(store, room, copy)) {
      handOver.again(share, copy, permit);
    }
  }
}
