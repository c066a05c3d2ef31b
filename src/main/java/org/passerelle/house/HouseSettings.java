package org.passerelle.house;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the installation.
 *
 * @param data folder of the database file and of the secrets
 * @param zone where dates without a zone are whole days
 * @param tokenLifetime how long an access token lives
 * @param demo whether this is the demonstration, with invented data and known secrets
 */
@ConfigurationProperties("passerelle")
public record HouseSettings(
    @DefaultValue("data") Path data,
    @DefaultValue("America/Toronto") ZoneId zone,
    @DefaultValue("15m") Duration tokenLifetime,
    @DefaultValue("false") boolean demo) {}
