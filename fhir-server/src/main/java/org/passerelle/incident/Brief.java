package org.passerelle.incident;

import java.util.regex.Pattern;

/**
 * A short text that somebody wrote: at most 4,000 characters, and nothing that a terminal obeys.
 *
 * @param text it, without the blanks around it
 */
public record Brief(String text) {

  /** Characters that it may have. */
  public static final int LONGEST = 4_000;

  private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

  /**
   * A text.
   *
   * @throws IllegalArgumentException when it is none; its message goes on after the text's name
   */
  public Brief {
    text = text.strip();
    if (text.isEmpty()) {
      throw new IllegalArgumentException("says nothing.");
    }
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("has more than " + LONGEST + " characters.");
    }
    if (UNFIT.matcher(text).find()) {
      throw new IllegalArgumentException("has a character that is no text.");
    }
  }
}
