package org.passerelle.minimise;

import java.util.Set;

/** A copy held what {@link Projection} does not list: the code is wrong, or the list is. */
public final class UnlistedElementException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnlistedElementException(Stage stage, Set<String> elements) {
    super("not in projection.yaml under " + stage + ": " + elements);
  }
}
