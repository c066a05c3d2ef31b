package org.passerelle.access;

import org.jspecify.annotations.Nullable;

/**
 * Who asked, and in whose ledger it stands.
 *
 * @param room the room that the caller's token opens
 * @param client the token's client id
 * @param role in which role it asked
 * @param purpose code of the purpose of use; null where the token names none
 * @param correlation ties the lines of one request
 */
public record Who(
    String room, String client, String role, @Nullable String purpose, String correlation) {}
