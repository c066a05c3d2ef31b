package org.passerelle.door;

import org.passerelle.fault.Fault;

/** What came of a wish to share. */
public sealed interface Shared {

  /**
   * It is seen now; the person's receipt.
   *
   * @param offer what is seen, and by whom
   * @param consent id of the Consent in the room that shares: to withdraw it is to undo this
   */
  record Seen(Offer offer, String consent) implements Shared {}

  /**
   * A consent of the person stands against it; that is recorded.
   *
   * @param why what to answer
   */
  record Refused(Fault why) implements Shared {}
}
