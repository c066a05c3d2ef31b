package org.passerelle.seal;

import java.util.Comparator;
import org.passerelle.access.RecordedAccess;

/**
 * Where a line stands: by the number of its transaction, then by its place in it.
 *
 * @param tx number of the transaction
 * @param n place in it
 */
record Position(long tx, int n) implements Comparable<Position> {

  /** Before every line. */
  static final Position START = new Position(-1, 0);

  private static final Comparator<Position> ORDER =
      Comparator.comparingLong(Position::tx).thenComparingInt(Position::n);

  static Position of(RecordedAccess line) {
    return new Position(line.tx(), line.n());
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }
}
