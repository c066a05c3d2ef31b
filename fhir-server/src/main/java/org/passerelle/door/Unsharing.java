package org.passerelle.door;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.passerelle.consent.Permit;
import org.passerelle.room.RoomStore;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes back what was shared: the ground is gone, the item was an error or of somebody else, a
 * newer version takes its place. The copy leaves in the transaction of its cause; a job then
 * expunges it. Design section 4, "withdraw".
 */
public final class Unsharing {

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
   * Takes back a goal that was an error, or is of somebody else, in the transaction that says so:
   * under the person's lock, so that it is not being shared at the same time.
   */
  public void follow(String room, Goal before, Goal after) {
    String person = before.getSubject().getReferenceElement().getIdPart();
    boolean same = before.getSubject().equalsDeep(after.getSubject());
    boolean error = after.getLifecycleStatus() == GoalLifecycleStatus.ENTEREDINERROR;
    if (person == null || (same && !error)) {
      return;
    }
    records.persons().take(room, person);
    records
        .shares()
        .ofItem(room, "Goal", after.getIdElement().getIdPart())
        .forEach(share -> takeBack(share, "entered-in-error"));
  }

  /** Decides again on all that a room that was just closed shared or saw. */
  void roomClosed(String room) {
    records.shares().ofRoom(room).forEach(share -> reconsider(share.id()));
  }

  /** Decides again, by itself, when a permit's period ends. */
  void reconsider(String shareId) {
    transactions.executeWithoutResult(
        status -> {
          Share found = records.shares().find(shareId).orElseThrow();
          records.persons().take(found.source().room(), found.source().patient());
          records.shares().find(shareId).filter(Share::open).ifPresent(this::reconsider);
        });
  }

  /** Another version is about to take its place: its own Consent is over. */
  void replace(Share share) {
    end(share, "replaced");
    store
        .read(decisions.room(share.source().room()), Consent.class, share.consent())
        .map(Consent::copy)
        .ifPresent(
            consent ->
                store.save(
                    decisions.room(share.source().room()),
                    consent.setStatus(ConsentState.INACTIVE)));
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
              takeBack(share, deny.reason().code());
              return false;
            });
  }

  private void prolong(Share share, Permit permit) {
    Instant until = permit.until().orElse(null);
    if (!Objects.equals(until, share.until())) {
      Share next = share.until(until);
      records.shares().prolong(next);
      plans.atEnd(next);
    }
  }

  private void takeBack(Share share, String reason) {
    end(share, reason);
    store.remove(decisions.room(share.target().room()), share.target().type(), share.target().id());
  }

  private void end(Share share, String reason) {
    Lines lines = new Lines(share, Passage.WITHDRAW);
    records.ledger().append(lines.withdrawnFromSource(reason));
    records.ledger().append(lines.withdrawnFromTarget());
    records.shares().close(share);
    plans.expunge(share);
  }

  /** Expunges what was taken back, or its older versions; doing it twice is doing it once. */
  void expunge(String shareId) {
    Share.Item copy = records.shares().find(shareId).orElseThrow().target();
    store.expunge(decisions.room(copy.room()), copy.type(), copy.id());
  }
}
