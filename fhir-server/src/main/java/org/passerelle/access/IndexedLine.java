package org.passerelle.access;

import java.util.Set;

/**
 * A line to append, and whom it is about: the ledger keeps the line, the person index the rest.
 *
 * @param line the line
 * @param persons ids of Patients of the line's room
 */
record IndexedLine(AccessLine line, Set<String> persons) {}
