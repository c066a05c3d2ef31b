package org.passerelle.consent;

/** Whom an {@link Actor} of a Consent names, seen from one receiver. */
public enum Naming {
  /** This receiver, or its kind. */
  RECEIVER,
  /** Plainly someone else. */
  ANOTHER,
  /** It cannot be told: too little for a permit, enough for a denial. */
  UNCLEAR
}
