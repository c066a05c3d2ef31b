package org.passerelle.register;

import org.passerelle.ledger.RecordedLine;

/**
 * One communication, as one of its two rooms knows it: every id in it is that room's own.
 *
 * @param recorded the line of this room's ledger
 * @param sent whether this room sent it; else it got it
 * @param patient id of this room's Patient
 */
record Communication(RecordedLine recorded, boolean sent, String patient) {}
