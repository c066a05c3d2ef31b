package org.passerelle.routes.notice;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.passerelle.notice.Notice;

/**
 * One notice as it is sent: the id of what changed, signed as the Standard Webhooks scheme says.
 * The body is the same at each attempt; the signature is of this attempt.
 *
 * @param id the notice's own id, the same at each attempt
 * @param timestamp when it is sent, in seconds
 * @param signature one signature for each secret, with a space between
 * @param body the id alone: no status, no need, no person
 */
record Letter(String id, String timestamp, String signature, String body) {

  /** Writes and signs it. */
  static Letter of(Notice notice, Instant sentAt) {
    String body =
        "{\"type\":\"task.changed\",\"timestamp\":\"%s\",\"data\":{\"resource\":\"%s/%s\"}}"
            .formatted(notice.changedAt(), notice.type(), notice.id());
    long seconds = sentAt.getEpochSecond();
    List<String> secrets = notice.webhook().secrets();
    String signature =
        secrets.stream()
            .map(secret -> sign(secret, notice.messageId(), seconds, body))
            .collect(Collectors.joining(" "));
    return new Letter(notice.messageId(), Long.toString(seconds), signature, body);
  }

  private static String sign(String secret, String id, long seconds, String body) {
    try {
      return new Webhook(secret).sign(id, seconds, body);
    } catch (WebhookSigningException e) {
      throw new IllegalStateException("this Java cannot sign", e);
    }
  }
}
