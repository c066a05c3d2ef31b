package org.passerelle.referral;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.passerelle.profiles.BusinessStatus;
import org.passerelle.profiles.OurCode;
import org.passerelle.profiles.ReasonUse;

/** How the loop reads FHIR's twelve statuses. reference/referral.md, section 2.7. */
public final class Statuses {

  private static final Set<TaskStatus> ACKNOWLEDGED =
      EnumSet.of(TaskStatus.RECEIVED, TaskStatus.READY);

  private static final Set<TaskStatus> TERMINAL =
      EnumSet.of(
          TaskStatus.REJECTED,
          TaskStatus.CANCELLED,
          TaskStatus.COMPLETED,
          TaskStatus.FAILED,
          TaskStatus.ENTEREDINERROR);

  private Statuses() {}

  /** The status that the loop knows: {@code received} and {@code ready} are still requested. */
  public static TaskStatus internal(TaskStatus status) {
    return ACKNOWLEDGED.contains(status) ? TaskStatus.REQUESTED : status;
  }

  /** Does nobody leave this status? Reopening is a new Task. */
  public static boolean isTerminal(TaskStatus status) {
    return TERMINAL.contains(status);
  }

  /**
   * Has the receiver taken the request on, so that name and contact may cross? In-progress counts:
   * a request held before it was accepted may go straight there.
   */
  public static boolean isTakenOn(TaskStatus status) {
    return status == TaskStatus.ACCEPTED || status == TaskStatus.INPROGRESS;
  }

  /**
   * The Task as it is stored: a receiver's {@code received} or {@code ready} becomes requested, and
   * its business status acknowledged, unless it already carries one of ours. Anything else is
   * returned as it is; the Task given is never changed.
   */
  public static Task asStored(Task written) {
    if (!ACKNOWLEDGED.contains(written.getStatus())) {
      return written;
    }
    Task stored = written.copy();
    stored.setStatus(TaskStatus.REQUESTED);
    if (OurCode.read(BusinessStatus.class, stored.getBusinessStatus()).isEmpty()) {
      stored.getBusinessStatus().getCoding().add(0, BusinessStatus.ACKNOWLEDGED.coding());
    }
    return stored;
  }

  /** The kind of reason that this status needs, if any. */
  static Optional<ReasonUse> reasonFor(TaskStatus status) {
    if (status == TaskStatus.REJECTED) {
      return Optional.of(ReasonUse.DECLINE);
    }
    if (status == TaskStatus.ONHOLD) {
      return Optional.of(ReasonUse.HOLD);
    }
    if (status == TaskStatus.CANCELLED) {
      return Optional.of(ReasonUse.CANCEL);
    }
    return status == TaskStatus.FAILED ? Optional.of(ReasonUse.FAIL) : Optional.empty();
  }
}
