package org.passerelle.keyset;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.passerelle.outgoing.Target;

/** The hosts whose keys may be fetched: those that the installation names, and no others. */
final class KeyHosts {

  private static final Pattern HOST = Pattern.compile("[a-z0-9][a-z0-9.-]*(:[0-9]{1,5})?");
  private static final int HTTPS = 443;

  private final List<String> allowed;
  private final boolean privateAllowed;

  KeyHosts(KeySettings settings) {
    this.allowed = settings.hosts();
    this.privateAllowed = settings.privateAddresses();
  }

  /** Entries that are no host, and so allow nothing. */
  List<String> unreadable() {
    return allowed.stream().filter(host -> !HOST.matcher(host).matches()).toList();
  }

  /** Whether it is one that could be called, if its host were allowed. */
  boolean isUrl(String text) {
    return Target.refusal(text, privateAllowed).isEmpty();
  }

  /** Why keys are not fetched from this URL, in plain words; empty when they may be. */
  Optional<String> refusal(String url) {
    Optional<Target.Refusal> refused = Target.refusal(url, privateAllowed);
    if (refused.isPresent()) {
      return Optional.of(
          switch (refused.get()) {
            case NOT_A_URL -> "That is no URL of keys.";
            case NOT_HTTPS -> "Keys are fetched by https alone.";
            case PRIVATE -> "Keys are fetched from public addresses alone.";
          });
    }
    return allowed.contains(authority(URI.create(url)))
        ? Optional.empty()
        : Optional.of("Its host is not in the setting passerelle.keys.hosts.");
  }

  private static String authority(URI url) {
    boolean usual = url.getPort() < 0 || url.getPort() == HTTPS && "https".equals(url.getScheme());
    String host = url.getHost().toLowerCase(Locale.ROOT);
    return usual ? host : host + ":" + url.getPort();
  }
}
