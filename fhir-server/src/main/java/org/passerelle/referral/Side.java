package org.passerelle.referral;

import java.util.Locale;

/** The two ends of a referral; the system itself is neither. Design section 5, "Who owns what". */
public enum Side {
  /** Who asks: owns the ServiceRequest and the Task's request elements. */
  REQUESTER,
  /** Who is asked: owns how it goes. */
  RECEIVER;

  /** The word for it in a sentence. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
