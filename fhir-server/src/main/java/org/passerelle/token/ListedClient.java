package org.passerelle.token;

import org.jspecify.annotations.Nullable;

/**
 * A client, as its operator sees it.
 *
 * @param id client id
 * @param room the room that its tokens open
 * @param role code of its principal
 * @param purpose code of its purpose of use
 * @param scopes the most that its tokens may be granted
 * @param state {@code active} or {@code revoked}
 * @param inner its own inner room; null when it has none
 * @param keysAt where it publishes its keys; null when it does not
 * @param issuer whose tokens it brings; null for ours
 */
public record ListedClient(
    String id,
    String room,
    String role,
    String purpose,
    String scopes,
    String state,
    @Nullable String inner,
    @Nullable String keysAt,
    @Nullable String issuer) {}
