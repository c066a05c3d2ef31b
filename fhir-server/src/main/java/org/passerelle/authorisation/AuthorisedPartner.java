package org.passerelle.authorisation;

/**
 * A partner's active client, with what is recorded of it.
 *
 * @param client client id
 * @param room the circle's room
 * @param role code of its role
 * @param authorisation as last recorded
 */
public record AuthorisedPartner(
    String client, String room, String role, Authorisation authorisation) {}
