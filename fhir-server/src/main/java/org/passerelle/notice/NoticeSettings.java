package org.passerelle.notice;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices are sent.
 *
 * @param retries how long to wait before each of the first further attempts
 * @param thenEvery how long to wait before each one after those
 * @param giveUpAfter for how long the slow attempts go on; then the notice is parked
 * @param rotation for how long the secret before the current one signs too
 * @param connectTimeout how long a connection may take
 * @param responseTimeout how long the whole answer may take once connected
 * @param privateAddresses whether a receiver may be on a private network or this machine: in the
 *     demo and in tests; elsewhere a room could make us call what only we can reach
 */
@ConfigurationProperties("passerelle.notices")
public record NoticeSettings(
    @DefaultValue({"5s", "30s", "2m", "10m", "1h"}) List<Duration> retries,
    @DefaultValue("6h") Duration thenEvery,
    @DefaultValue("3d") Duration giveUpAfter,
    @DefaultValue("7d") Duration rotation,
    @DefaultValue("5s") Duration connectTimeout,
    @DefaultValue("10s") Duration responseTimeout,
    @DefaultValue("false") boolean privateAddresses) {

  private static final Duration MARGIN = Duration.ofSeconds(15);

  /** How long to wait after so many failed attempts; empty when it is to be parked. */
  public Optional<Duration> after(int attempts) {
    if (attempts <= retries.size()) {
      return Optional.of(retries.get(attempts - 1));
    }
    long slow = giveUpAfter.dividedBy(thenEvery);
    return attempts <= retries.size() + slow ? Optional.of(thenEvery) : Optional.empty();
  }

  /** How long an attempt may go without a word before another process takes it over. */
  Duration lease() {
    return connectTimeout.plus(responseTimeout).plus(MARGIN);
  }
}
