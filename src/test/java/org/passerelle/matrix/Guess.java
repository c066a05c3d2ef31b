package org.passerelle.matrix;

/**
 * What stands for a placeholder.
 *
 * @param hidden what another room holds
 * @param free of the same shape, and nowhere
 */
record Guess(String hidden, String free) {

  /** Something that is no guess: the same in both. */
  static Guess same(String value) {
    return new Guess(value, value);
  }

  String of(boolean aimsAtHidden) {
    return aimsAtHidden ? hidden : free;
  }
}
