package org.passerelle.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;

/**
 * How many requests each caller may send in a period, on this node. Nobody waits for a permit: one
 * over the limit is told so at once, and costs nobody else anything. A refusal takes nothing off
 * what the caller may send later.
 */
public final class ClientLimits {

  /** More callers than a node ever has at once; the least recent is forgotten first. */
  static final int REMEMBERED = 20_000;

  private static final int PERIODS_REMEMBERED = 60;

  private final Duration period;
  private final LoadingCache<String, RateLimiter> byCaller;

  /**
   * @param requests how many in each period; at least one
   */
  public ClientLimits(int requests, Duration period) {
    this.period = period;
    this.byCaller =
        Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(period.multipliedBy(PERIODS_REMEMBERED))
            .build(caller -> limiter(requests, period));
  }

  static RateLimiter limiter(int requests, Duration period) {
    return RateLimiter.of(
        "requests",
        RateLimiterConfig.custom()
            .limitForPeriod(requests)
            .limitRefreshPeriod(period)
            .timeoutDuration(Duration.ZERO)
            .build());
  }

  /** Whether this caller may send one more now. */
  public boolean permits(String caller) {
    return byCaller.get(caller).acquirePermission();
  }

  /** Whole seconds after which a refused caller may surely try again. */
  public long secondsToWait() {
    return Math.max(1, period.toSeconds());
  }
}
