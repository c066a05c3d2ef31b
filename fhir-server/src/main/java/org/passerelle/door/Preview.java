package org.passerelle.door;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.passerelle.consent.DenialReason;
import org.passerelle.minimise.Parcel;

/**
 * Exactly what a receiver would learn of a referral, and whether it may, now.
 *
 * @param patient id of the person in the requester's room
 * @param receiver the room that would receive
 * @param passage by which it first crosses
 * @param reached how far it has come; empty when it is over, and nothing passes any more
 * @param refusal why nothing may cross now; empty when it may
 * @param until when the permit ends by the clock; empty when it does not, or there is none
 * @param shown what crosses at each stage, the first one first; nothing where it is over
 */
public record Preview(
    String patient,
    String receiver,
    Passage passage,
    Optional<Disclosure.Stage> reached,
    Optional<DenialReason> refusal,
    Optional<Instant> until,
    List<Shown> shown) {

  /**
   * What crosses at one stage, under the ids of the requester's own room.
   *
   * @param stage when: asked, or accepted
   * @param parcel the copies
   */
  public record Shown(Disclosure.Stage stage, Parcel parcel) {}

  /** Keeps its own copy. */
  public Preview {
    shown = List.copyOf(shown);
  }
}
