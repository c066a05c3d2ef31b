package org.passerelle.door;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a passage that fails is tried.
 *
 * @param retries how long to wait before each further attempt; after the last one it is parked
 */
@ConfigurationProperties("passerelle.passages")
public record PassageSettings(
    @DefaultValue({"500ms", "2s", "10s", "30s", "2m", "10m", "30m", "1h", "2h"})
        List<Duration> retries) {

  /** How long to wait after so many failed attempts; empty when it is to be parked. */
  Optional<Duration> after(int attempts) {
    return attempts > retries.size() ? Optional.empty() : Optional.of(retries.get(attempts - 1));
  }
}
