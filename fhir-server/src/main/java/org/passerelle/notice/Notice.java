package org.passerelle.notice;

import java.time.Instant;

/**
 * One notice on its way: the id of what changed, and nothing about it.
 *
 * @param messageId the same at each attempt, so that the receiver can tell
 * @param type type of the resource that changed
 * @param id its id in the receiver's own room
 * @param changedAt when it changed; the same at each attempt
 * @param webhook where to
 */
public record Notice(
    String messageId, String type, String id, Instant changedAt, Webhook webhook) {}
