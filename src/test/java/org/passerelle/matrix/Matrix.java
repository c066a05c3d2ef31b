package org.passerelle.matrix;

import java.util.List;
import java.util.Map;

/**
 * The matrix as its file holds it.
 *
 * @param askers who asks
 * @param guesses what stands for placeholders, by name
 * @param samples a resource of each type that rooms take, as JSON with placeholders
 * @param rows the probe families that apply
 * @param later those that do not apply yet
 */
record Matrix(
    List<Asker> askers,
    Map<String, Guess> guesses,
    Map<String, String> samples,
    List<Row> rows,
    List<Later> later) {

  private static final Matrix STANDARD = new MatrixReader().read();

  /** The one that is tested. */
  static Matrix standard() {
    return STANDARD;
  }

  Asker asker(String name) {
    return askers.stream().filter(asker -> asker.name().equals(name)).findFirst().orElseThrow();
  }
}
