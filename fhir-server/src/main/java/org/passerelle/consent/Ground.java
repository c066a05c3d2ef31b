package org.passerelle.consent;

/** What a {@link Permit} rests on. Design section 2, "Ground". */
public enum Ground {
  /** The person's consent, written or verbal. */
  CONSENT,
  /** Care between health bodies, subject to the person's recorded restrictions. */
  CARE,
  /** Serious and urgent danger. */
  EMERGENCY,
  /** Another provision of law. */
  LAW
}
