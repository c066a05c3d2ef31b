package org.passerelle.job;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;

/**
 * Runs a job that threw again, each time after twice as long, at most an hour. It never gives up: a
 * job of which nothing may be dropped (an expiry, an expunge) goes on; one that may be parked keeps
 * its own count in its own row, and does not throw.
 */
final class CappedBackOff implements FailureHandler<Void> {

  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 13;

  @Override
  public void onFailure(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    operations.reschedule(
        complete, complete.getTimeDone().plus(after(complete.getExecution().consecutiveFailures)));
  }

  /** How long to wait after so many failures in a row before this one. */
  static Duration after(int failuresBefore) {
    Duration wait = FIRST.multipliedBy(1L << Math.min(failuresBefore, MOST_DOUBLINGS));
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }
}
