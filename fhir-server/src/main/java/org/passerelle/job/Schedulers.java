package org.passerelle.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.Set;

/**
 * The two schedulers: one for what happens within the house, one for calls to others' servers.
 *
 * @param within passes, expires, expunges
 * @param outward delivers
 * @param outwardJobs names of the jobs that call out
 */
record Schedulers(Scheduler within, Scheduler outward, Set<String> outwardJobs) {

  /** The one that runs this job. */
  Scheduler of(String job) {
    return outwardJobs.contains(job) ? outward : within;
  }

  void start() {
    within.start();
    outward.start();
  }

  void stop() {
    outward.stop();
    within.stop();
  }
}
