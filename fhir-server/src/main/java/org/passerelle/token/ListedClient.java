package org.passerelle.token;

import org.jspecify.annotations.Nullable;

/**
 * A client, as its operator sees it.
 *
 * @param id client id
 * @param room the room that its tokens open
 * @param role code of its principal
 * @param inner its own inner room; null when it has none
 */
public record ListedClient(String id, String room, String role, @Nullable String inner) {}
