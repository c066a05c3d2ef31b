package org.passerelle.policy;

import java.util.Set;

/**
 * Top-level elements of a resource type, or all of them. {@code id} and {@code meta} are never in
 * question: everyone reads them, and only the server writes them.
 *
 * @param all whether every element is meant, also those not named
 * @param names names as in FHIR, a choice without its type: {@code occurrence}
 */
public record Elements(boolean all, Set<String> names) {

  /** Every element. */
  public static final Elements ALL = new Elements(true, Set.of());

  /** No element. */
  public static final Elements NONE = new Elements(false, Set.of());

  /** Whether this one is meant. */
  public boolean has(String name) {
    return all || names.contains(name);
  }

  /** Whether all of those are meant here too. */
  public boolean holds(Elements others) {
    return all || (!others.all && names.containsAll(others.names));
  }
}
