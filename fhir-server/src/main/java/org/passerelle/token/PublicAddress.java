package org.passerelle.token;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;

/**
 * The address by which clients know this house: issuer of its tokens and audience of assertions. It
 * is a setting, for what a caller writes into its Host header is the caller's: an assertion made
 * for another server could otherwise be sent on to this one, under that server's name. Without the
 * setting only callers on this machine are answered, at the port that they really reached.
 */
public final class PublicAddress {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Optional<String> configured;

  /**
   * @param configured scheme and authority, without a slash at the end; empty where none is set
   */
  public PublicAddress(Optional<String> configured) {
    this.configured = configured.filter(address -> !address.isBlank());
  }

  /** The setting. */
  public Optional<String> configured() {
    return configured;
  }

  /** Whether clients reach this house over TLS, so that a browser may be told to insist on it. */
  public boolean isHttps() {
    return configured.filter(url -> url.startsWith("https:")).isPresent();
  }

  /** Scheme and authority, as this request's caller may use them; empty when it may not. */
  public Optional<String> of(HttpServletRequest request) {
    if (configured.isPresent()) {
      return configured;
    }
    boolean here =
        isLoopback(request.getRemoteAddr())
            && THIS_MACHINE.contains(request.getServerName())
            && request.getServerPort() == request.getLocalPort();
    String url = request.getRequestURL().toString();
    return here
        ? Optional.of(url.substring(0, url.length() - request.getRequestURI().length()))
        : Optional.empty();
  }

  /** The container gives an address in figures: nothing is looked up. */
  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
