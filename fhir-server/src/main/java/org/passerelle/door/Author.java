package org.passerelle.door;

/**
 * Who tells, or writes, of a danger.
 *
 * @param client id of the client
 * @param role code of its role
 */
public record Author(String client, String role) {}
