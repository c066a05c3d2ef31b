package org.passerelle.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One communication, as one of its two rooms knows it: every id in it is that room's own.
 *
 * @param id id of the ledger's line
 * @param at when
 * @param sent whether this room sent it; else it got it
 * @param passage code of the passage
 * @param outcome {@code crossed}, {@code withdrawn} or {@code rewritten}
 * @param reason code of why it was withdrawn
 * @param other name of the other room
 * @param ground code of what the permit rested on
 * @param facts codes of what it held
 * @param task id of this room's Task
 * @param patient id of this room's Patient
 */
record Communication(
    String id,
    Instant at,
    boolean sent,
    String passage,
    String outcome,
    @Nullable String reason,
    @Nullable String other,
    @Nullable String ground,
    List<String> facts,
    String task,
    String patient) {}
