package org.passerelle.referral;

import java.util.function.Function;
import java.util.function.Supplier;

/** May this be done to a referral? A refusal says why, and what to do instead. */
public sealed interface Verdict permits Verdict.Allowed, Verdict.Refused {

  /** It may be done. */
  record Allowed() implements Verdict {}

  /**
   * It may not; the caller answers 422.
   *
   * @param code one of our outcome codes
   * @param what what was wrong: names elements and statuses, never a value of the person's
   * @param todo what to do about it
   */
  record Refused(String code, String what, String todo) implements Verdict {}

  /** It may be done. */
  static Verdict allowed() {
    return new Allowed();
  }

  /** Both branches, both compulsory. */
  default <T> T fold(Supplier<T> onAllowed, Function<Refused, T> onRefused) {
    return this instanceof Refused refused ? onRefused.apply(refused) : onAllowed.get();
  }

  /** The first refusal of the two; the next is asked only when this one allows. */
  default Verdict and(Supplier<Verdict> next) {
    return fold(next, refused -> refused);
  }
}
