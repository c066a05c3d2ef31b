package org.passerelle.incident;

import java.util.List;

/**
 * What is still to do about an entry.
 *
 * @param missing what it does not say yet
 * @param due who must still be told
 */
public record Finding(List<Lack> missing, List<Addressee> due) {

  /** Whether the entry says all that the law asks. */
  public boolean complete() {
    return missing.isEmpty() && due.isEmpty();
  }
}
