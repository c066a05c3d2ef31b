package org.passerelle.operator;

/** One word of {@code ./passerelle WORD ...}. */
public interface OperatorCommand {

  /** The word. */
  String word();

  /** Does what the words after it ask. */
  OperatorReply run(Words words);
}
