package org.passerelle.job;

/** What a kind of job does. Called again after a while when it throws. */
public interface JobHandler {

  /** The job's name. */
  String job();

  /** Does the work of one instance; doing it twice is doing it once. */
  void run(String instance);
}
