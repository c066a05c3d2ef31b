package org.passerelle.door;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a partner's authorisation ends, or has ended.
 *
 * @param id of the message that says so
 * @param client id of the partner's client
 * @param practitioner id of the partner's Practitioner in the circle's room; null where there is
 *     none
 * @param last last day of the authorisation
 * @param days how many days are left; negative once it has ended
 * @param circles ids of the circles (CareTeam) in which the partner is the only one
 * @param at when it is said
 */
record Lapse(
    String id,
    String client,
    @Nullable String practitioner,
    LocalDate last,
    int days,
    List<String> circles,
    Instant at) {

  /** Whether it is said after the last day. */
  boolean ended() {
    return days < 0;
  }
}
