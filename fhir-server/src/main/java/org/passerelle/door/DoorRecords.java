package org.passerelle.door;

import org.passerelle.ledger.Ledger;

/**
 * What the door writes down, always before it hands over.
 *
 * @param disclosures the authority on what was passed
 * @param copies which resources are copies
 * @param due what is still to be passed
 * @param ledger one line a room
 */
public record DoorRecords(Disclosures disclosures, Copies copies, PassagesDue due, Ledger ledger) {}
