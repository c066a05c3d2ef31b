package org.passerelle.door;

import java.util.Locale;

/** The passages that exist; what is not here is {@code no-such-passage}. Design section 4. */
public enum Passage {
  /** A referral to an organization: the minimum until accepted, then name and contact. */
  REFER_OUT,
  /** The receiver's answer, to the requester. */
  REPORT_BACK,
  /** The requester's later changes of what already crossed. */
  REQUESTERS_CHANGE,
  /** Copies removed because the ground is gone. */
  WITHDRAW;

  /** The word for it in the ledger. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The passage of this code. */
  public static Passage of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
