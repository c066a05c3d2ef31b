package org.passerelle.door;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Patient;
import org.passerelle.consent.DenialReason;
import org.passerelle.consent.Deny;
import org.passerelle.consent.OnRequest;
import org.passerelle.consent.Permit;
import org.passerelle.minimise.ItemCopy;
import org.passerelle.room.Room;
import org.passerelle.room.RoomStore;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes back what was shared: the ground is gone, the item was an error or of somebody else, a
 * newer share takes its place. The copy leaves in the transaction of its cause; a job then expunges
 * it. Design section 4, "withdraw".
 */
public final class Unsharing {

  /** It cannot be shown any more, or not there. */
  static final String NOT_CROSSABLE = "not-crossable";

  /** What a Consent says itself: it need not be ended. */
  private static final Set<String> BY_THE_CLOCK =
      Set.of(DenialReason.EXPIRED.code(), DenialReason.NOT_YET.code());

  private final RoomStore store;
  private final Decisions decisions;
  private final ShareRecords records;
  private final Plans plans;
  private final TransactionTemplate transactions;

  Unsharing(
      RoomStore store,
      Decisions decisions,
      ShareRecords records,
      Plans plans,
      TransactionTemplate transactions) {
    this.store = store;
    this.decisions = decisions;
    this.records = records;
    this.plans = plans;
    this.transactions = transactions;
  }

  /**
   * Decides again on all that is shared of a person, in the transaction that changed a consent and
   * holds the person's lock.
   */
  public void reconsider(String room, String patient) {
    records.shares().ofPerson(room, patient).forEach(this::reconsider);
  }

  /**
   * An item changed, in the transaction under way, and is looked at under the person's lock, so
   * that it is not being shared at the same time. One that was an error, or is of somebody else, is
   * taken back; another change follows to whoever sees it as it changes.
   */
  public void changed(String room, DomainResource before, DomainResource after) {
    String person = person(before);
    boolean another = !person.equals(person(after));
    records.persons().take(room, person);
    for (Share share :
        records.shares().ofItem(room, after.fhirType(), after.getIdElement().getIdPart())) {
      if (another) {
        takeBack(share, "other-person");
      } else if (ItemCopy.isError(after) || (!share.follows() && ItemCopy.errs(before, after))) {
        takeBack(share, "entered-in-error");
      } else if (share.follows()) {
        plans.follow(share);
      }
    }
  }

  private static String person(DomainResource item) {
    return String.valueOf(ItemCopy.subject(item).getReferenceElement().getIdPart());
  }

  /** A person changed, who may be called otherwise now. */
  public void renamed(String room, Patient person) {
    String id = person.getIdElement().getIdPart();
    records.persons().take(room, id);
    records.shares().ofPerson(room, id).stream().filter(Share::follows).forEach(plans::follow);
  }

  /** Decides again on all that a room that was just closed shared or saw. */
  void roomClosed(String room) {
    records.shares().ofRoom(room).forEach(share -> reconsider(share.id()));
  }

  /** Decides again, by itself, when a permit's period ends. */
  void reconsider(String shareId) {
    transactions.executeWithoutResult(status -> locked(shareId).ifPresent(this::reconsider));
  }

  /** The share of this id if it is still open, under its person's lock, which is taken here. */
  Optional<Share> locked(String shareId) {
    Share found = records.shares().find(shareId).orElseThrow();
    records.persons().take(found.source().room(), found.source().patient());
    return records.shares().find(shareId).filter(Share::open);
  }

  /** Another is about to take its place. */
  void replace(Share share) {
    end(share, "replaced");
  }

  private void reconsider(Share share) {
    decisions
        .decide(share, Optional.empty())
        .fold(
            permit -> {
              prolong(share, permit);
              return true;
            },
            deny -> {
              takeBack(share, deny);
              return false;
            });
  }

  private void prolong(Share share, Permit permit) {
    Instant until = permit.until().orElse(null);
    if (share.follows() && until == null) {
      takeBack(share, DenialReason.UNREAD.code()); // nobody is followed for ever
      return;
    }
    if (!Objects.equals(until, share.until())) {
      Share next = share.until(until);
      records.shares().prolong(next);
      plans.atEnd(next);
    }
  }

  /** It leaves, in the transaction under way. */
  void takeBack(Share share, String reason) {
    end(share, reason);
    store.remove(decisions.room(share.target().room()), share.target().type(), share.target().id());
  }

  private void end(Share share, String reason) {
    Lines lines = new Lines(share, Passage.UNSHARE);
    records.ledger().append(lines.withdrawnFromSource(reason));
    records.ledger().append(lines.withdrawnFromTarget());
    records.shares().close(share);
    plans.expunge(share);
    if (!BY_THE_CLOCK.contains(reason)) {
      endConsent(share);
    }
  }

  /** Its own Consent is over with it, unless somebody has made more of it since. */
  private void endConsent(Share share) {
    Room room = decisions.room(share.source().room());
    store
        .read(room, Consent.class, share.consent())
        .filter(consent -> OnRequest.stands(consent, share.item(), share.target().room()))
        .map(Consent::copy)
        .ifPresent(consent -> store.save(room, consent.setStatus(ConsentState.INACTIVE)));
  }

  /**
   * Takes back what is denied; what the person did is told as that: the Consent is over, or gone.
   */
  void takeBack(Share share, Deny deny) {
    takeBack(
        share,
        switch (deny.reason()) {
          case UNREAD, DENIED, EXPIRED, NOT_YET -> deny.reason().code();
          case OTHER_RECEIVER, INACTIVE, OTHER_PURPOSE, MISSING, OBJECTED, NO_TITLE ->
              decisions.isPossible(share) ? "consent-withdrawn" : NOT_CROSSABLE;
        });
  }
}
