package org.passerelle.door;

import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.Consent;
import org.passerelle.consent.DenialReason;
import org.passerelle.consent.Deny;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.room.Room;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The passage "share": one goal, in one version, to one tray, because the person asks and has seen
 * the exact text. Decided, recorded and handed over like any passage, in the transaction that
 * records the person's Consent. Design section 4, decision 0018.
 */
public final class Sharing {

  private final ItemPacking packing;
  private final ItemDraft draft;
  private final ItemHandOver handOver;
  private final Unsharing unsharing;
  private final ShareRecords records;
  private final TransactionTemplate transactions;

  Sharing(
      ItemPacking packing,
      ItemDraft draft,
      ItemHandOver handOver,
      Unsharing unsharing,
      ShareRecords records,
      TransactionTemplate transactions) {
    this.packing = packing;
    this.draft = draft;
    this.handOver = handOver;
    this.unsharing = unsharing;
    this.records = records;
    this.transactions = transactions;
  }

  /**
   * Exactly what would be seen. Nothing passes, and nothing is recorded. Whoever has no such item
   * learns nothing of the address.
   *
   * @throws FaultException unknown-receiver for whatever is no tray's address, no-such-passage for
   *     a published room; not-found, not-crossable, invalid-content as the item and the wish are
   */
  public Offer offer(Wish wish) {
    Offer offer = offered(wish);
    packing.tray(wish);
    return offer;
  }

  private Offer offered(Wish wish) {
    return Objects.requireNonNull(transactions.execute(status -> packing.offer(wish)));
  }

  /**
   * Shares what the person was shown. Doing it twice is doing it once, and once undone the same
   * seal does nothing; what is shared anew takes the place of what the recipient sees.
   *
   * @param seal of the offer that the person was shown
   * @throws FaultException as {@link #offer}, and stale-version when that is not what would be seen
   *     now
   */
  public Shared share(Wish wish, String seal) {
    String patient = offered(wish).patient(); // before: a transaction reads each thing once
    return Objects.requireNonNull(transactions.execute(status -> decide(wish, seal, patient)));
  }

  private Shared decide(Wish wish, String seal, String patient) {
    records.persons().take(wish.room(), patient);
    Offer offer = packing.offer(wish);
    Room tray = packing.tray(wish);
    if (!offer.patient().equals(patient)) {
      throw new FaultException(Fault.CONFLICT);
    }
    Share share = draft.share(offer, tray);
    Optional<Share> standing = records.shares().standing(share);
    Optional<Share> asBefore =
        standing.filter(seen -> seen.seal().equals(seal) && seen.shows(share));
    if (asBefore.isPresent()) {
      return new Shared.Seen(packing.seen(offer, asBefore.get()), asBefore.get().consent());
    }
    if (!offer.seal().equals(seal)) {
      throw new FaultException(
          Fault.STALE_VERSION, "What would be seen is not what the person was shown.");
    }
    Consent asked = draft.asked(offer, share);
    return draft
        .decide(share, asked)
        .fold(
            permit -> {
              standing.ifPresent(unsharing::replace);
              Share lasting = share.until(permit.until().orElse(null));
              handOver.first(offer, lasting, asked, permit);
              return new Shared.Seen(offer, lasting.consent());
            },
            deny -> refuse(share, deny));
  }

  private Shared refuse(Share share, Deny deny) {
    records.ledger().append(new Lines(share, Passage.SHARE).refused(deny.reason().code()));
    records.shares().refused(share);
    return new Shared.Refused(fault(deny.reason()));
  }

  /** What the person asks now permits by itself: only what stands against it is left to say. */
  private static Fault fault(DenialReason reason) {
    return switch (reason) {
      case UNREAD -> Fault.CONSENT_UNREAD;
      case DENIED -> Fault.CONSENT_DENIED;
      case OTHER_RECEIVER -> Fault.UNKNOWN_RECEIVER; // closed since it was looked up
      default -> Fault.CONFLICT; // its last day ended meanwhile
    };
  }
}
