package org.passerelle.notice;

/** Carries a notice to a receiver's server. Safe for many threads. */
public interface NoticeRoad {

  /** One attempt, bounded in time; a receiver's failure is an outcome, never an exception. */
  Outcome send(Notice notice);
}
