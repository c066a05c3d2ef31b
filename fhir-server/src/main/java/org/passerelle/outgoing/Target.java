package org.passerelle.outgoing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which URLs may be called, as they are written: before a name is looked up. What a host looks like
 * to one reader and to another must be the same, so an IPv4 address in any form but four decimal
 * numbers is refused. WHATWG URL, "ends in a number"; OWASP SSRF Prevention.
 */
public final class Target {

  private static final int LONGEST = 500;

  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
  private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");

  /** Names that only a network of one's own, or this machine, gives a meaning to. */
  private static final List<String> LOCAL =
      List.of(
          ".localhost",
          ".local",
          ".localdomain",
          ".internal",
          ".intranet",
          ".lan",
          ".home",
          ".corp",
          ".private",
          ".home.arpa");

  private Target() {}

  /** Why a URL is refused. */
  public enum Refusal {
    NOT_A_URL,
    NOT_HTTPS,
    PRIVATE
  }

  /**
   * Why this URL may not be called; empty when it may, as far as it is written.
   *
   * @param privateAllowed the demonstration: this machine, and without TLS
   */
  public static Optional<Refusal> refusal(String url, boolean privateAllowed) {
    URI uri = parsed(url);
    if (uri == null || uri.getHost() == null || url.length() > LONGEST) {
      return Optional.of(Refusal.NOT_A_URL);
    }
    if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      return Optional.of(Refusal.NOT_A_URL); // a password in an address ends up in somebody's log
    }
    if (!"https".equals(uri.getScheme()) && !(privateAllowed && "http".equals(uri.getScheme()))) {
      return Optional.of(Refusal.NOT_HTTPS);
    }
    return privateAllowed || isPublic(uri.getHost().toLowerCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of(Refusal.PRIVATE);
  }

  private static boolean isPublic(String host) {
    if (host.startsWith("[")) {
      return host.indexOf('%') < 0; // a zone is of one machine; the address is looked at later
    }
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String last = name.substring(name.lastIndexOf('.') + 1);
    if (NUMBER.matcher(last).matches()) {
      return IPV4.matcher(name).matches();
    }
    return name.indexOf('.') > 0 && LOCAL.stream().noneMatch(name::endsWith);
  }

  private static @Nullable URI parsed(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException nothing) {
      return null;
    }
  }
}
