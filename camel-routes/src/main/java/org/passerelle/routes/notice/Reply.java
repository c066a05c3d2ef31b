package org.passerelle.routes.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.passerelle.notice.Outcome;

/**
 * What a receiver answered, as far as we read it: a status, and when to come back.
 *
 * @param status HTTP status
 * @param retryAfter the header {@code Retry-After}; null when there is none
 */
record Reply(int status, @Nullable String retryAfter) {

  private static final int GONE = 410;

  /** What it means for the notice. */
  Outcome outcome(Instant now) {
    if (status == GONE) {
      return new Outcome.Gone();
    }
    return switch (status / 100) {
      case 2 -> new Outcome.Delivered();
      case 3 -> new Outcome.Never("redirected"); // never followed: the operator names the new URL
      case 4 -> refused(now);
      default -> notNow(now);
    };
  }

  private Outcome refused(Instant now) {
    return switch (status) {
      case 408, 425, 429 -> notNow(now);
      default -> new Outcome.Never("http-" + status);
    };
  }

  private Outcome notNow(Instant now) {
    return new Outcome.Again("http-" + status, RetryAfter.read(retryAfter, now));
  }
}
