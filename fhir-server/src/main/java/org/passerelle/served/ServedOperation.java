package org.passerelle.served;

import java.util.Set;

/**
 * An operation on one resource of a type. No policy has it as served: each names it.
 *
 * @param kinds kinds of room that offer it
 * @param params its parameters in the query, besides those of the answer's form
 * @param reads types of which it reads all that is about the one resource: it is for those alone
 *     who may read and search all of them, element by element
 */
public record ServedOperation(Set<String> kinds, Set<String> params, Set<String> reads) {}
