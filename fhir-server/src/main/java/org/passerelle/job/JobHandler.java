package org.passerelle.job;

/** What a kind of job does. Called again after a while when it throws. */
public interface JobHandler {

  /** The job's name. */
  String job();

  /** Does the work of one instance; doing it twice is doing it once. */
  void run(String instance);

  /**
   * Whether it calls a server of somebody else. Such jobs run apart, on threads of their own, so
   * that a slow receiver never holds up what happens within the house.
   */
  default boolean callsOut() {
    return false;
  }
}
