package org.passerelle.access;

import org.jspecify.annotations.Nullable;
import org.passerelle.fault.Fault;

/**
 * What came of an act.
 *
 * @param outcome one of the closed list
 * @param found how many: resources that a search showed, or requests that a limit stopped; null for
 *     anything else
 * @param reason our code of a refusal or a failure
 */
public record Finding(AccessOutcome outcome, @Nullable Integer found, @Nullable String reason) {

  /** Without a count or a reason. */
  static Finding plain(AccessOutcome outcome) {
    return new Finding(outcome, null, null);
  }

  /** A search that showed so many resources. */
  static Finding search(int found) {
    return new Finding(found == 0 ? AccessOutcome.EMPTY : AccessOutcome.SEEN, found, null);
  }

  /** So many requests that were not even looked at. */
  static Finding stopped(Fault fault, int count) {
    return new Finding(AccessOutcome.ofStatus(fault.status()), count, fault.code());
  }

  /** What was not done. */
  static Finding of(Fault fault) {
    return new Finding(AccessOutcome.ofStatus(fault.status()), null, fault.code());
  }
}
