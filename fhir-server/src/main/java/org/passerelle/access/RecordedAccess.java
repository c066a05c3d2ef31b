package org.passerelle.access;

/**
 * A line as the ledger holds it.
 *
 * @param tx number of the transaction that wrote it
 * @param n its place in that transaction
 * @param line what it says
 */
public record RecordedAccess(long tx, int n, AccessLine line) {}
