package org.passerelle.door;

import org.passerelle.job.Jobs;

/** Plans the end of a disclosure whose permit ends by the clock. */
final class Expiry {

  /** Name of the job; its instance is a disclosure's id and the second at which it may end. */
  static final String JOB = "expire";

  private final Jobs jobs;

  Expiry(Jobs jobs) {
    this.jobs = jobs;
  }

  /** The guard hides the copies from that instant on; the job then removes them. */
  void plan(Disclosure disclosure) {
    var until = disclosure.until();
    if (until != null) {
      jobs.at(JOB, disclosure.id() + "/" + until.getEpochSecond(), until);
    }
  }
}
