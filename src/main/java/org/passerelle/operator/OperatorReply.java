package org.passerelle.operator;

/**
 * What a command says.
 *
 * @param done whether what was asked is done
 * @param text for the operator to read; nothing personal
 */
public record OperatorReply(boolean done, String text) {

  /** It is done. */
  static OperatorReply done(String text) {
    return new OperatorReply(true, text);
  }

  /** It is not done, and why. */
  static OperatorReply refused(String text) {
    return new OperatorReply(false, text);
  }
}
