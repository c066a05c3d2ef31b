package org.passerelle.wall;

import java.util.List;
import java.util.Map;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;

/**
 * Parameters that can be read: PostgreSQL holds no NUL, and fails on one where H2 finds nothing.
 */
final class Legible {

  private static final char NUL = 0;

  private Legible() {}

  static void require(Map<String, List<String>> parameters) {
    parameters.forEach(
        (name, values) -> {
          if (hasNul(name) || values.stream().anyMatch(Legible::hasNul)) {
            throw new FaultException(Fault.INVALID_CONTENT, "A parameter holds a NUL character.");
          }
        });
  }

  private static boolean hasNul(String text) {
    return text.indexOf(NUL) >= 0;
  }
}
