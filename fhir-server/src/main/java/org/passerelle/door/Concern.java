package org.passerelle.door;

import java.time.Instant;

/**
 * A clinic said that it fears for one of its persons. Whether anybody heard is not its to know.
 *
 * @param id its id, in the clinic's ledger alone
 * @param person the person, as the clinic's room knows them
 * @param untold whether to tell the person would add danger
 * @param at when
 */
record Concern(String id, PersonName person, boolean untold, Instant at) {

  /** What became of it in a circle. */
  enum State {
    /** Nobody of the circle has said that they see to it. */
    GIVEN,
    /** A partner sees to it. */
    TAKEN,
    /** Its time is over. */
    LEFT
  }

  /**
   * What a circle heard.
   *
   * @param id its id, in the circle's ledger alone; also that of the Communication there
   * @param concern of which concern
   * @param disclosure id of the referral that ties the two rooms
   * @param person the person, as the circle's room knows them
   * @param state whether somebody sees to it
   * @param until when it ends by the clock
   */
  record Copy(
      String id,
      String concern,
      String disclosure,
      PersonName person,
      State state,
      Instant until) {}
}
