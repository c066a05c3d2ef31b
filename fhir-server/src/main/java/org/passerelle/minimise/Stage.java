package org.passerelle.minimise;

/** How much of a referral its receiver may know. Design section 4, "refer out". */
public enum Stage {
  /** Until it is accepted: at most eight facts, none of which finds the person. */
  ASKED,
  /** From then on: name and contact too. */
  ACCEPTED
}
