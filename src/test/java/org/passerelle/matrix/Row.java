package org.passerelle.matrix;

import java.util.List;
import java.util.Map;

/**
 * One row of the matrix.
 *
 * @param id the family's number in reference/privacy.md 6.2, and a word
 * @param words what is tried
 * @param first what is asked before, by the same asker
 * @param ask what is asked
 * @param each what it is repeated over, of what is served
 * @param but types that it leaves out
 * @param over lists of values, each for a placeholder of its own
 * @param who names of askers
 * @param as how it is written
 * @param expected what must come back
 */
record Row(
    String id,
    String words,
    List<Asking> first,
    Asking ask,
    Each each,
    List<String> but,
    Map<String, List<String>> over,
    List<String> who,
    List<Encoding> as,
    Expected expected) {

  /** The number of its family. */
  int family() {
    return Integer.parseInt(id.substring(0, id.indexOf('-')));
  }

  @Override
  public String toString() {
    return id + ": " + words;
  }
}
