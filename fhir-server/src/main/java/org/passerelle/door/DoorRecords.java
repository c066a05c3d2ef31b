package org.passerelle.door;

import java.util.Optional;
import org.passerelle.door.Disclosure.Side;
import org.passerelle.ledger.Ledger;
import org.passerelle.notice.Notices;

/**
 * What the door writes down, always before it hands over.
 *
 * @param disclosures the authority on what was passed
 * @param copies which resources are copies
 * @param persons what makes consents and passages of one person wait for one another
 * @param due what is still to be passed
 * @param ledger one line a room
 * @param notices what a room is told that the door wrote in it
 */
public record DoorRecords(
    Disclosures disclosures,
    Copies copies,
    PersonLock persons,
    PassagesDue due,
    Ledger ledger,
    Notices notices) {

  /** Locks the person first, then the referral: always in this order. */
  Disclosure lock(String disclosureId) {
    return lock(disclosures.find(disclosureId).orElseThrow());
  }

  /**
   * The same, for the referral whose Task this is in its requester's room; empty where it is none.
   */
  public Optional<Disclosure> lockOfTask(String room, String task) {
    return disclosures.ofTask(room, task).map(this::lock);
  }

  private Disclosure lock(Disclosure known) {
    Side source = known.source();
    persons.take(source.room(), source.patient());
    return disclosures.lock(known.id()).orElseThrow();
  }

  /** Tells the receiver, if it asked to be told, that the door changed what it may read. */
  void tellTarget(Disclosure disclosure) {
    tell(disclosure.target(), disclosure);
  }

  /** Tells the requester, if it asked to be told, that the door changed its Task. */
  void tellSource(Disclosure disclosure) {
    tell(disclosure.source(), disclosure);
  }

  private void tell(Side side, Disclosure disclosure) {
    notices.add(side.room(), disclosure.id(), "Task", side.task());
  }
}
