package org.passerelle.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.resilience4j.ratelimiter.RateLimiter;
import java.time.Duration;

/**
 * How many bad proofs of who one is each address may send. It is spent by refusals alone, whoever
 * they named: no address spends another's, and what is left tells nobody which clients there are.
 */
public final class Refusals {

  private final LoadingCache<String, RateLimiter> byAddress;

  /**
   * @param most how many in each period; at least one
   */
  public Refusals(int most, Duration period) {
    this.byAddress =
        Caffeine.newBuilder()
            .maximumSize(ClientLimits.REMEMBERED)
            .build(address -> ClientLimits.limiter(most, period));
  }

  /** Whether this address has sent as many as it may. */
  public boolean areSpent(String address) {
    RateLimiter known = byAddress.getIfPresent(address);
    return known != null && known.getMetrics().getAvailablePermissions() <= 0;
  }

  /** One more came from there. */
  public void add(String address) {
    byAddress.get(address).acquirePermission();
  }
}
