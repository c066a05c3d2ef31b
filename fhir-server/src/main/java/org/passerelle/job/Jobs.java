package org.passerelle.job;

import java.time.Instant;

/** Puts off work as durable jobs, in the transaction under way. */
public interface Jobs {

  /** Runs the job at once after the transaction commits. Asking twice for one instance is once. */
  void now(String job, String instance);

  /** Runs the job at an instant. */
  void at(String job, String instance, Instant when);
}
