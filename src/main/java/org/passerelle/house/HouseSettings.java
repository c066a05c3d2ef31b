package org.passerelle.house;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the installation.
 *
 * @param data folder of the database file and of the secrets
 * @param zone where dates without a zone are whole days
 * @param tokenLifetime how long an access token lives
 * @param address scheme and authority by which clients reach this house, such as {@code
 *     https://passerelle.example}; without it only those on this machine get tokens
 * @param installationSecret what the ids of copies are made of: 32 random bytes or more in base64;
 *     without it the file {@code installation-secret} beside the data, made at the first start
 * @param requestsPerSecond how many requests a client may send in a second, on each node
 * @param demo whether this is the demonstration, with invented data and known secrets
 */
@ConfigurationProperties("passerelle")
public record HouseSettings(
    @DefaultValue("data") Path data,
    @DefaultValue("America/Toronto") ZoneId zone,
    @DefaultValue("15m") Duration tokenLifetime,
    @Nullable URI address,
    @Nullable String installationSecret,
    @DefaultValue("500") int requestsPerSecond,
    @DefaultValue("false") boolean demo) {

  /** Without the secret. */
  @Override
  public String toString() {
    return "HouseSettings[data=" + data + ", demo=" + demo + "]";
  }
}
