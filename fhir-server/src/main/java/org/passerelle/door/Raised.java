package org.passerelle.door;

import org.passerelle.fault.Fault;

/** What came of telling of a danger. */
public sealed interface Raised {

  /**
   * It stands, since now or since before.
   *
   * @param emergency what stands
   */
  record Stands(Emergency emergency) implements Raised {}

  /**
   * Nobody is told; what was written of that stays.
   *
   * @param why as the caller is told
   */
  record Refused(Fault why) implements Raised {}
}
