package org.passerelle.door;

import org.passerelle.ledger.Ledger;

/**
 * What the door writes down of concerns, always before it hands over.
 *
 * @param concerns what clinics said
 * @param copies what circles heard
 * @param disclosures what ties a clinic and a circle
 * @param persons what makes all about one person wait for one another
 * @param ledger one line a room
 */
record ConcernRecords(
    Concerns concerns,
    ConcernCopies copies,
    Disclosures disclosures,
    PersonLock persons,
    Ledger ledger) {

  /** Whether the referral of this id is not over. */
  boolean isOpen(String disclosure) {
    return disclosures.find(disclosure).filter(Disclosure::open).isPresent();
  }

  /** What a circle heard, of this id, under its person's lock, which is taken here. */
  Concern.Copy locked(String copyId) {
    PersonName person = copies.get(copyId).person();
    persons.take(person.room(), person.patient());
    return copies.get(copyId);
  }

  /** Which clinic said it. */
  String clinic(Concern.Copy copy) {
    return concerns.get(copy.concern()).person().room();
  }
}
