package org.passerelle.profiles;

/** For which move a reason is given; each has a value set of its own. */
public enum ReasonUse {
  /** {@code rejected}: the referral stays alive and can go elsewhere. */
  DECLINE,
  /** {@code on-hold}. */
  HOLD,
  /** {@code cancelled}. */
  CANCEL,
  /** {@code failed}. */
  FAIL
}
