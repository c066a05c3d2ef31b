package org.passerelle.door;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A danger that a partner told of, to the contacts of one clinic in order.
 *
 * @param id its id, also that of the Communication in the circle's room
 * @param person the person, as the circle's room knows them
 * @param clinic name of the clinic whose contacts are told
 * @param raisedBy id of the client that told of it
 * @param state how far it has come
 * @param heldBy id of the alert that holds it back from the person; null where the person is told
 * @param until when all copies end by the clock
 */
public record Emergency(
    String id,
    PersonName person,
    String clinic,
    String raisedBy,
    State state,
    @Nullable String heldBy,
    Instant until) {

  /** How far it has come. */
  public enum State {
    /** Nobody has answered yet that they see to it. */
    OPEN,
    /** One contact sees to it. */
    TAKEN,
    /** Its time is over; nothing of it is in any tray. */
    OVER,
    /** The law does not let it be told of, and nobody was. */
    DENIED
  }

  /** One contact's copy. */
  enum CopyState {
    GIVEN,
    TAKEN,
    /** The contact cannot see to it, and is not asked again. */
    UNABLE,
    /** It left for another reason: the contact may be asked again. */
    LEFT,
    /** It never was there. */
    DENIED;

    /** Whether it lies in the tray. */
    boolean isThere() {
      return this == GIVEN || this == TAKEN;
    }
  }

  /**
   * What one contact was told.
   *
   * @param id its own id, the same in both rooms' ledgers
   * @param emergency which danger
   * @param turn in which turn the contact was told; the first is 1
   * @param tray the contact's tray
   * @param target id of the copy there
   * @param patient under which id the tray knows the person
   * @param state whether it still is there
   */
  record Copy(
      String id,
      String emergency,
      int turn,
      String tray,
      String target,
      String patient,
      CopyState state) {}
}
