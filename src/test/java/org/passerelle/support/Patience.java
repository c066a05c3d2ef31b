package org.passerelle.support;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;

/**
 * How long a test waits for what happens by itself. Generous, because it shares its machine; that a
 * crossing takes less than a second is a proof of its own.
 */
public final class Patience {

  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final Duration BETWEEN = Duration.ofMillis(40);

  private Patience() {}

  /** Waits until these assertions hold. */
  public static void until(ThrowingRunnable assertions) {
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(BETWEEN)
        .atMost(LONGEST)
        .untilAsserted(assertions);
  }
}
