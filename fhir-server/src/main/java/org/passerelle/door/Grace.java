package org.passerelle.door;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.passerelle.door.Disclosure.Stage;
import org.passerelle.job.Jobs;
import org.passerelle.room.Rooms;

/**
 * The time between a referral's normal end and the day when only a stub of its copies stays: days
 * of the receiver's room, fixed when the referral ends. Design section 4.
 */
public final class Grace {

  /** Name of the job that ends it; its instance is a disclosure and an instant. */
  static final String JOB = "end-of-grace";

  private static final Set<TaskStatus> NORMAL_ENDS =
      Set.of(TaskStatus.COMPLETED, TaskStatus.REJECTED, TaskStatus.CANCELLED, TaskStatus.FAILED);
  private static final Duration A_DAY = Duration.ofDays(1);

  private final Rooms rooms;
  private final Jobs jobs;
  private final Clock clock;

  /** Graces of these rooms, ended by these jobs. */
  public Grace(Rooms rooms, Jobs jobs, Clock clock) {
    this.rooms = rooms;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Begins it, in the transaction under way, if that has brought the referral to a normal end. */
  public void begin(TaskStatus before, Disclosure after) {
    if (after.status() != before && isOver(after)) {
      plan(after, rooms.grace(after.target().room()));
    }
  }

  /** Whether the referral has ended normally, and its copies are still there whole. */
  boolean isOver(Disclosure disclosure) {
    return disclosure.open()
        && disclosure.stage() != Stage.WAITING
        && NORMAL_ENDS.contains(disclosure.status());
  }

  /** Puts its end off by a day. */
  void prolong(Disclosure disclosure) {
    plan(disclosure, A_DAY);
  }

  private void plan(Disclosure disclosure, Duration wait) {
    Instant end = clock.instant().plus(wait);
    jobs.at(JOB, disclosure.id() + "/" + end, end);
  }
}
