package org.passerelle.limit;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one caller may ask of one node: decision 0016.
 *
 * @param atOnce how many of a client's requests are worked on at the same time; those of callers
 *     without a token together, for each address
 * @param roomAtOnce how many requests of all clients of a room are; fewer than the connections to
 *     the database
 * @param waiting how many more of them wait for their turn; further ones are refused
 * @param patience how long one waits for its turn before it is refused
 * @param tokenRequestsPerSecond how often one address may ask for a token in the name of one client
 * @param refusalsPerSecond how many bad assertions, secrets and tokens one address may send
 * @param trustedProxies addresses, or networks such as {@code 10.1.0.0/16}, of the proxies in front
 *     of this house: what they say in {@code X-Forwarded-For} is believed. Without them everybody
 *     behind a proxy has the proxy's address
 */
@ConfigurationProperties("passerelle.limits")
public record LimitSettings(
    @DefaultValue("8") int atOnce,
    @DefaultValue("12") int roomAtOnce,
    @DefaultValue("100") int waiting,
    @DefaultValue("10s") Duration patience,
    @DefaultValue("50") int tokenRequestsPerSecond,
    @DefaultValue("100") int refusalsPerSecond,
    @DefaultValue({}) List<String> trustedProxies) {}
