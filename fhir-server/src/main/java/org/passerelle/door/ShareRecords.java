package org.passerelle.door;

import org.passerelle.ledger.Ledger;

/**
 * What the door writes down of shares, always before it hands over.
 *
 * @param shares the authority on what is shared
 * @param persons what makes consents and passages of one person wait for one another
 * @param ledger one line a room
 */
record ShareRecords(Shares shares, PersonLock persons, Ledger ledger) {}
