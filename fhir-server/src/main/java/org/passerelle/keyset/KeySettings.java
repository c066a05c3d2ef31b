package org.passerelle.keyset;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How keys are fetched that others publish.
 *
 * @param hosts whose keys may be fetched: {@code keys.example}, or {@code keys.example:8443} where
 *     the port is not that of https; none unless it is named
 * @param longest how long keys are kept at most, whatever their publisher says
 * @param rest how long nothing is fetched again because a key is not known, or nothing was reached
 * @param connectTimeout how long a connection may take
 * @param responseTimeout how long the whole answer may take once connected
 * @param privateAddresses whether keys may be on a private network or this machine, and without
 *     TLS: in tests alone
 */
@ConfigurationProperties("passerelle.keys")
public record KeySettings(
    @DefaultValue({}) List<String> hosts,
    @DefaultValue("10m") Duration longest,
    @DefaultValue("10s") Duration rest,
    @DefaultValue("2s") Duration connectTimeout,
    @DefaultValue("3s") Duration responseTimeout,
    @DefaultValue("false") boolean privateAddresses) {

  /** Copies what it is given. */
  public KeySettings {
    hosts = List.copyOf(hosts);
  }
}
