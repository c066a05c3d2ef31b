package org.passerelle.authorisation;

import org.jspecify.annotations.Nullable;

/**
 * A partner's active client, with what is recorded of it.
 *
 * @param client client id
 * @param room the circle's room
 * @param role code of its role
 * @param practitioner id of the Practitioner that stands for the partner in that room; null where
 *     none was named
 * @param line number of the line that counts; 0 where there is none
 * @param authorisation what that line says
 */
public record AuthorisedPartner(
    String client,
    String room,
    String role,
    @Nullable String practitioner,
    long line,
    Authorisation authorisation) {}
