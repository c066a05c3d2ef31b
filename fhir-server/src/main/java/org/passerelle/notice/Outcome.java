package org.passerelle.notice;

import java.time.Duration;
import java.util.Optional;

/** What became of one attempt. Reasons are words of ours, never a receiver's text. */
public sealed interface Outcome {

  /** The receiver has it. */
  record Delivered() implements Outcome {}

  /**
   * Not now.
   *
   * @param reason why
   * @param retryAfter how long the receiver asked us to wait
   */
  record Again(String reason, Optional<Duration> retryAfter) implements Outcome {}

  /**
   * Not this one, ever.
   *
   * @param reason why
   */
  record Never(String reason) implements Outcome {}

  /** The receiver wants no notices any more. */
  record Gone() implements Outcome {}

  /** Not now; the receiver did not say when. */
  static Outcome again(String reason) {
    return new Again(reason, Optional.empty());
  }
}
