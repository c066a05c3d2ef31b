package org.passerelle.door;

import java.util.Set;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.passerelle.consent.Decision;
import org.passerelle.consent.DenialReason;
import org.passerelle.consent.Permit;
import org.passerelle.door.Disclosure.Stage;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one crossing between rooms: decide, minimise, record, hand over. Nothing else in the code
 * opens two rooms. Each passage is decided anew, at the moment it is made, under the lock of its
 * disclosure; what cannot be decided is refused and recorded. Design section 4, decision 0002.
 */
public final class Door {

  /** What a clock, not a person, puts an end to: a consent's time, or a title. */
  private static final Set<DenialReason> OVER = Set.of(DenialReason.EXPIRED, DenialReason.NO_TITLE);

  private final Decisions decisions;
  private final HandOver handOver;
  private final Withdrawal withdrawal;
  private final RequesterTask requester;
  private final DoorRecords records;
  private final TransactionTemplate transactions;

  /** The door, with its four verbs and its records. */
  Door(
      Decisions decisions,
      HandOver handOver,
      Withdrawal withdrawal,
      RequesterTask requester,
      DoorRecords records,
      TransactionTemplate transactions) {
    this.decisions = decisions;
    this.handOver = handOver;
    this.withdrawal = withdrawal;
    this.requester = requester;
    this.records = records;
    this.transactions = transactions;
  }

  /** One passage, decided now; its disclosure is open, and locked by the caller. */
  void pass(Disclosure disclosure, Passage passage) {
    decisions
        .decide(disclosure)
        .fold(
            permit -> {
              permitted(disclosure, passage, permit);
              return true;
            },
            deny -> {
              withdrawal.refuse(disclosure, passage, deny);
              return false;
            });
  }

  private void permitted(Disclosure disclosure, Passage passage, Permit permit) {
    switch (passage) {
      case REFER_OUT, REFER_TO_CIRCLE, LINK_IN -> handOver.first(disclosure, permit, passage);
      case REPORT_BACK -> {
        if (disclosure.stage() == Stage.WAITING) {
          return; // withdrawn since: there is no copy to report from
        }
        Disclosure after = handOver.nameOnceAccepted(disclosure, permit);
        requester.report(after, permit);
        if (requester.stoppedAtReceiver(after)) {
          withdrawal.stopped(after); // once the requester knows; no day of grace
        }
      }
      case REQUESTERS_CHANGE -> {
        if (disclosure.status() == TaskStatus.ENTEREDINERROR) {
          withdrawal.takeBack(disclosure);
        } else {
          handOver.again(disclosure, permit);
        }
      }
      case WITHDRAW, SHARE, UNSHARE, EMERGENCY, ACKNOWLEDGE, CONCERN, CONCERN_HEARD ->
          throw new IllegalStateException("no passage of a referral");
    }
  }

  /**
   * Decides again, by itself, when a permit's period ends or one begins. Nothing happens when the
   * consents have changed meanwhile so that the answer is the same.
   */
  void reconsider(String disclosureId) {
    transactions.executeWithoutResult(
        status -> {
          Disclosure locked = records.lock(disclosureId);
          if (locked.open()) {
            reconsider(locked);
          }
        });
  }

  /** Decides again on everything that a room, just closed, sent, received or shared. */
  public void roomClosed(String room) {
    for (String id : records.disclosures().openOf(room)) {
      reconsider(id);
    }
    withdrawal.unshare(room);
  }

  /** The person said stop to who referred them; what waits has no copies, and is over already. */
  public void stopped(Disclosure disclosure) {
    if (disclosure.open() && disclosure.stage() != Stage.WAITING) {
      withdrawal.stopped(disclosure);
    }
  }

  /**
   * The person said no to what they were offered, in the transaction that records it: what waits
   * for that yes is closed, without a word of blame, unless something else permits it.
   *
   * @param rejected the Consent that was not given
   */
  public void declined(Disclosure disclosure, Consent rejected) {
    boolean waits = disclosure.open() && disclosure.stage() == Stage.WAITING;
    if (!waits || !decisions.isAllThatIsOffered(rejected, disclosure)) {
      return;
    }
    decisions
        .decide(disclosure)
        .fold(
            permit -> false,
            deny -> {
              if (deny.permittedFrom().isEmpty()) {
                withdrawal.declined(disclosure, decisions.firstPassage(disclosure), deny);
              }
              return true;
            });
  }

  /**
   * Decides again, in the transaction that changed a consent, a title or a date of birth: what is
   * no longer permitted leaves the receiver's room at once; what was waiting and now may pass is
   * made due.
   */
  public void reconsider(Disclosure disclosure) {
    Decision decision = decisions.decide(disclosure);
    decision.fold(
        permit -> {
          if (!disclosure.open()) {
            return true; // its stub stays
          }
          if (disclosure.stage() == Stage.WAITING) {
            records.due().add(disclosure.id(), decisions.firstPassage(disclosure));
          } else {
            handOver.prolong(disclosure, permit);
          }
          return true;
        },
        deny -> {
          if (disclosure.open() || !OVER.contains(deny.reason())) {
            withdrawal.noLonger(disclosure, deny); // a stub goes when taken back, not with time
          }
          return false;
        });
  }
}
