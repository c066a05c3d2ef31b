package org.passerelle.door;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.passerelle.door.Concern.Copy;
import org.passerelle.room.RoomStore;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A circle hears that a clinic fears for somebody, where a referral ties the two: who says so, and
 * no more. Nothing goes back to the clinic, not even that it was heard. Decision 0021.
 */
final class HearingConcern {

  /** Said again within this time, while nobody has answered, it is heard once. */
  private static final Duration AGAIN = Duration.ofHours(1);

  private final RoomStore store;
  private final Decisions decisions;
  private final ConcernRecords records;
  private final ConcernDraft draft;
  private final Plans plans;
  private final TransactionTemplate transactions;

  HearingConcern(
      RoomStore store,
      Decisions decisions,
      ConcernRecords records,
      ConcernDraft draft,
      Plans plans,
      TransactionTemplate transactions) {
    this.store = store;
    this.decisions = decisions;
    this.records = records;
    this.draft = draft;
    this.plans = plans;
    this.transactions = transactions;
  }

  /**
   * Plans for each circle that it concerns to hear it, by itself: one that cannot keeps no other
   * from hearing.
   */
  void spread(String concernId) {
    Concern concern = records.concerns().get(concernId);
    transactions.executeWithoutResult(
        status -> draft.inCircles(concern).keySet().forEach(person -> plans.hear(concern, person)));
  }

  /** One circle hears it, by itself; doing it twice is doing it once. */
  void hear(String concernId, PersonName person) {
    Concern concern = records.concerns().get(concernId);
    transactions.executeWithoutResult(status -> hear(concern, person));
  }

  /** Under the locks of both sides: whether they still are tied is asked again. */
  private void hear(Concern concern, PersonName person) {
    records.persons().takeBoth(concern.person(), person);
    Optional.ofNullable(draft.inCircles(concern).get(person))
        .filter(tie -> !records.copies().heard(concern.id(), person))
        .filter(tie -> !waits(tie, concern))
        .flatMap(tie -> draft.copy(concern, person, tie))
        .ifPresent(copy -> write(concern, copy));
  }

  private boolean waits(String tie, Concern concern) {
    Instant now = decisions.now().toInstant();
    return records.copies().waits(tie, now.minus(AGAIN), now.plus(AGAIN), concern.untold());
  }

  private void write(Concern concern, Copy copy) {
    records.ledger().append(ConcernLines.heard(copy, concern.person().room()));
    records.copies().add(copy);
    store.save(decisions.room(copy.person().room()), ConcernMapper.heard(copy, concern));
    plans.atEnd(copy);
  }
}
