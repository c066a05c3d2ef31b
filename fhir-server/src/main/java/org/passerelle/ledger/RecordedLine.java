package org.passerelle.ledger;

import java.time.Instant;

/**
 * A line that was appended.
 *
 * @param id its id
 * @param at when it was appended
 * @param line what it says
 */
public record RecordedLine(String id, Instant at, LedgerLine line) {}
