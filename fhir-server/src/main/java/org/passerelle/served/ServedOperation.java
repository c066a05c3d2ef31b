package org.passerelle.served;

import java.util.Set;

/**
 * An operation on one resource of a type. No policy has it as served: each names it.
 *
 * @param kinds kinds of room that offer it
 * @param params its parameters in the query, besides those of the answer's form
 */
public record ServedOperation(Set<String> kinds, Set<String> params) {}
