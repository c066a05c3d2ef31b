package org.passerelle.notice;

import java.time.Instant;

/**
 * A notice at the head of its queue.
 *
 * @param seq its row
 * @param room whom it is for
 * @param type type of the resource that changed
 * @param id its id in that room
 * @param messageId the same at each attempt
 * @param changedAt when it changed
 * @param attempts how many were made, the one under way among them
 * @param notBefore when it may be sent
 */
record Waiting(
    long seq,
    String room,
    String type,
    String id,
    String messageId,
    Instant changedAt,
    int attempts,
    Instant notBefore) {

  /** The same, taken up for one more attempt. */
  Waiting takenUp() {
    return new Waiting(seq, room, type, id, messageId, changedAt, attempts + 1, notBefore);
  }

  /** What to send. */
  Notice to(Webhook webhook) {
    return new Notice(messageId, type, id, changedAt, webhook);
  }
}
