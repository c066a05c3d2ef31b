package org.passerelle.house;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;

/** Passwords among the settings that everybody knows, or that are empty where one is meant. */
final class KnownPasswords {

  private static final Set<String> KNOWN_TO_ALL =
      Set.of(
          "demo",
          "passerelle",
          "password",
          "postgres",
          "postgresql",
          "secret",
          "admin",
          "root",
          "sa",
          "changeme",
          "changeit",
          "123456",
          "test");

  private static final List<String> SECRETS =
      List.of(
          "spring.datasource.password",
          "passerelle.schema.password",
          "spring.datasource.hikari.password",
          "spring.datasource.hikari.data-source-properties.password",
          "server.ssl.key-store-password",
          "server.ssl.key-password",
          "server.ssl.trust-store-password");

  private static final List<String> URLS =
      List.of("spring.datasource.url", "spring.datasource.hikari.jdbc-url");

  /** As the drivers of PostgreSQL and of H2 read it. */
  private static final Pattern IN_URL =
      Pattern.compile("[?&;]password=([^&;]*)", Pattern.CASE_INSENSITIVE);

  private static final String EMBEDDED = "jdbc:h2:";

  private KnownPasswords() {}

  /** What is wrong with the first of them, without the password; empty when nothing is. */
  static Optional<String> refusal(Environment environment) {
    for (String name : SECRETS) {
      String value = environment.getProperty(name);
      if (value != null && (isKnown(value) || (value.isBlank() && !ofEmbedded(environment)))) {
        return Optional.of(name + " is " + said(value));
      }
    }
    for (String name : URLS) {
      Matcher inUrl = IN_URL.matcher(environment.getProperty(name, ""));
      while (inUrl.find()) {
        String value = decoded(inUrl.group(1));
        if (value.isBlank() || isKnown(value)) {
          return Optional.of("The password in " + name + " is " + said(value));
        }
      }
    }
    return Optional.empty();
  }

  private static String said(String value) {
    return value.isBlank() ? "empty." : "one that everybody knows.";
  }

  private static boolean isKnown(String value) {
    return KNOWN_TO_ALL.contains(value.strip().toLowerCase(Locale.ROOT));
  }

  /** The embedded database is a file of this machine, and has none. */
  private static boolean ofEmbedded(Environment environment) {
    return URLS.stream()
        .map(name -> environment.getProperty(name, ""))
        .filter(url -> !url.isBlank())
        .allMatch(url -> url.startsWith(EMBEDDED));
  }

  /** What cannot be decoded is taken as it is written. */
  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException unread) {
      return value;
    }
  }
}
