package org.passerelle.incident;

import java.util.regex.Pattern;

/**
 * How many persons an incident concerns; known, or near enough.
 *
 * @param number at least one
 * @param approximate whether it is only near enough
 */
public record Count(int number, boolean approximate) {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  /**
   * Reads {@code 12}.
   *
   * @throws IllegalArgumentException when it is no number of persons; its message goes on after its
   *     name
   */
  public static Count read(String text, boolean approximate) {
    if (!NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException("wants a number from 1 to 999999999.");
    }
    return new Count(Integer.parseInt(text), approximate);
  }
}
