package org.passerelle.access;

import org.jspecify.annotations.Nullable;

/**
 * A line to show to its own room.
 *
 * @param line the line
 * @param patient id there of the Patient whom it is about; null when that is nobody, or more than
 *     one
 */
record ShownLine(AccessLine line, @Nullable String patient) {}
