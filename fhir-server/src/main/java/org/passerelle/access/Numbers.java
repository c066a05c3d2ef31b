package org.passerelle.access;

/**
 * Numbers the transactions that write lines, so that the sealer knows which have surely ended: a
 * line below {@link #low} has been committed, or never will be.
 */
public interface Numbers {

  /** SQL of a line's transaction number, with one parameter. */
  String sql();

  /** The parameter, for a transaction that is about to write. */
  long begin();

  /** The transaction that had this parameter has ended. */
  void end(long parameter);

  /** Every transaction with a lower number has ended. */
  long low();
}
