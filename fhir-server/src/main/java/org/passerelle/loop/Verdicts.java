package org.passerelle.loop;

import java.util.Arrays;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.referral.Verdict;

/** Turns a refusal of the pure rules into the answer that its caller gets. */
final class Verdicts {

  private Verdicts() {}

  /** Nothing when allowed. */
  static void require(Verdict verdict) {
    if (verdict instanceof Verdict.Refused refused) {
      throw new FaultException(fault(refused.code()), refused.what() + " " + refused.todo());
    }
  }

  private static Fault fault(String code) {
    return Arrays.stream(Fault.values())
        .filter(fault -> fault.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no such code: " + code));
  }
}
