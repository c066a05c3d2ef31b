package org.passerelle.incident;

/**
 * Which information an incident concerns, by its kinds; or why that cannot be said.
 *
 * @param known whether the text describes it; else the text says why nobody can
 * @param text the one or the other
 */
public record Information(boolean known, Brief text) {

  /** It is described. */
  public static Information described(Brief text) {
    return new Information(true, text);
  }

  /** It cannot be described, for this reason. */
  public static Information unknown(Brief why) {
    return new Information(false, why);
  }
}
