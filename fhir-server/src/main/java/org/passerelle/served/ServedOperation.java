package org.passerelle.served;

import java.util.Set;

/**
 * An operation on one resource of a type, never as the entry of a bundle. No policy has it as
 * served, save where a room's own system is to have it: each names it.
 *
 * @param kinds kinds of room that offer it
 * @param params its parameters in the query, besides those of the answer's form
 * @param reads types of which it reads all that is about the one resource: it is for those alone
 *     who may read and search all of them, element by element
 * @param records types of which it records something on the caller's word: it is for those alone
 *     who may create them, element by element
 * @param system whether a room's own system has it too: an operation that asks for nobody's word
 */
public record ServedOperation(
    Set<String> kinds, Set<String> params, Set<String> reads, Set<String> records, boolean system) {

  /** By POST, what records something; by GET, what only reads. */
  public String method() {
    return records.isEmpty() ? "GET" : "POST";
  }
}
