package org.passerelle.door;

import org.passerelle.ledger.Ledger;

/**
 * What the door writes down of dangers, always before it hands over.
 *
 * @param emergencies what was told of
 * @param copies what contacts were told
 * @param contacts who of a clinic is told, in order
 * @param persons what makes all about one person wait for one another
 * @param ledger one line a room
 */
record EmergencyRecords(
    Emergencies emergencies,
    EmergencyCopies copies,
    EmergencyContacts contacts,
    PersonLock persons,
    Ledger ledger) {

  /** The one of this id, under its person's lock, which is taken here. */
  Emergency locked(String id) {
    Emergency found = emergencies.get(id);
    persons.take(found.person().room(), found.person().patient());
    return emergencies.get(id);
  }
}
