package org.passerelle.whosaw;

/**
 * What one sentence tells.
 *
 * @param last what happened, the last time of that day
 * @param times how often on that day
 */
record Told(Trace last, int times) {}
