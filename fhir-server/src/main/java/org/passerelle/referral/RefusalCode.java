package org.passerelle.referral;

import java.util.Locale;

/** Why this package and the minimiser refuse: codes of our outcome code system. */
public enum RefusalCode {
  /** The table of moves does not have it. */
  ILLEGAL_MOVE,
  /** Another side's element. */
  NOT_YOURS_TO_CHANGE,
  /** A refusal, hold, cancellation or failure without a reason. */
  REASON_MISSING,
  /** A reason in our system that our system does not have. */
  REASON_UNKNOWN,
  /** What the person alone may have told, and not when they said so. */
  AGREEMENT_NOT_RECORDED,
  /** Completed, and nothing says what came of it. */
  OUTCOME_MISSING,
  /** No ServiceRequest in focus or basedOn, or two different ones. */
  FOCUS_MISSING,
  /** Content whose meaning would change if only a part of it crossed. */
  NOT_CROSSABLE;

  /** The code in {@link org.passerelle.profiles.Canonicals#OUTCOME_CODES}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A refusal with this code. */
  public Verdict.Refused because(String what, String todo) {
    return new Verdict.Refused(code(), what, todo);
  }
}
