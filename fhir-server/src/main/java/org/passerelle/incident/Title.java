package org.passerelle.incident;

/**
 * What something is called, in both languages as equals.
 *
 * @param fr in French
 * @param en in English
 */
public record Title(String fr, String en) {

  /** Both, side by side; once where they are the same. */
  public String both() {
    return fr.equals(en) ? fr : fr + " · " + en;
  }
}
