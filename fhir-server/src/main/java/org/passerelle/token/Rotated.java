package org.passerelle.token;

/** What became of a rotation of a client's keys. */
public enum Rotated {
  /** The new keys are in use; the old ones stay good for a while. */
  DONE,
  /** No active client of this id proves itself with keys. */
  NO_SUCH_CLIENT,
  /** A new key bears the name of one still good: an assertion would name two. */
  KEY_ID_IN_USE
}
