package org.passerelle.whosaw;

import java.time.Instant;
import java.util.Set;

/** One line of a ledger, as far as the person is told of it. */
sealed interface Trace permits AccessTrace, PassageTrace {

  /** When. */
  Instant at();

  /** Names of the rooms that telling it would name. */
  Set<String> rooms();

  /** The same for all that is told in one sentence when it falls on one day. */
  Trace alike();
}
