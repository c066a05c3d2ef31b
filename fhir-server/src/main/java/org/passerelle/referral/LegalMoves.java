package org.passerelle.referral;

import static org.hl7.fhir.r4.model.Task.TaskStatus.ACCEPTED;
import static org.hl7.fhir.r4.model.Task.TaskStatus.CANCELLED;
import static org.hl7.fhir.r4.model.Task.TaskStatus.COMPLETED;
import static org.hl7.fhir.r4.model.Task.TaskStatus.DRAFT;
import static org.hl7.fhir.r4.model.Task.TaskStatus.ENTEREDINERROR;
import static org.hl7.fhir.r4.model.Task.TaskStatus.FAILED;
import static org.hl7.fhir.r4.model.Task.TaskStatus.INPROGRESS;
import static org.hl7.fhir.r4.model.Task.TaskStatus.ONHOLD;
import static org.hl7.fhir.r4.model.Task.TaskStatus.REJECTED;
import static org.hl7.fhir.r4.model.Task.TaskStatus.REQUESTED;
import static org.passerelle.referral.Side.RECEIVER;
import static org.passerelle.referral.Side.REQUESTER;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * The one table of moves; what is not in it is refused. {@link Moves} adds what a move must bring,
 * the two holds that it treats apart, and that it stops at once when the person says stop.
 * reference/referral.md, sections 2.1, 2.3 and 2.7.
 */
final class LegalMoves {

  private static final Map<Side, Map<TaskStatus, Set<TaskStatus>>> TABLE =
      new EnumMap<>(Side.class);

  // spotless:off
  static {
    may(REQUESTER, DRAFT,      REQUESTED, ENTEREDINERROR);
    may(REQUESTER, REQUESTED,  CANCELLED, ENTEREDINERROR);
    may(REQUESTER, ACCEPTED,   CANCELLED);
    may(REQUESTER, ONHOLD,     CANCELLED, ENTEREDINERROR);

    may(RECEIVER,  REQUESTED,  ACCEPTED, REJECTED, ONHOLD);
    may(RECEIVER,  ACCEPTED,   INPROGRESS, ONHOLD, COMPLETED, FAILED, CANCELLED);
    may(RECEIVER,  INPROGRESS, ONHOLD, COMPLETED, FAILED, CANCELLED);
    may(RECEIVER,  ONHOLD,     ACCEPTED, INPROGRESS, COMPLETED, FAILED, CANCELLED);
  }
  // spotless:on

  private LegalMoves() {}

  /** Where this side may go from here; from a terminal status, nowhere. */
  static Set<TaskStatus> from(TaskStatus status, Side by) {
    Map<TaskStatus, Set<TaskStatus>> moves = TABLE.getOrDefault(by, Map.of());
    return status == null
        ? Set.of()
        : moves.getOrDefault(status, Collections.unmodifiableSet(EnumSet.noneOf(TaskStatus.class)));
  }

  private static void may(Side side, TaskStatus from, TaskStatus first, TaskStatus... others) {
    TABLE
        .computeIfAbsent(side, key -> new EnumMap<>(TaskStatus.class))
        .put(from, Collections.unmodifiableSet(EnumSet.of(first, others)));
  }
}
