package org.passerelle.notice;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Which URLs a room may register. What a name resolves to is looked at again at each attempt. */
final class WebhookUrls {

  private static final int LONGEST = 500;

  private final Addresses addresses;
  private final boolean privateAllowed;

  WebhookUrls(boolean privateAllowed) {
    this.addresses = new Addresses(privateAllowed);
    this.privateAllowed = privateAllowed;
  }

  /** Why this URL is refused; {@link Registration#DONE} when it is not. */
  Registration check(String url) {
    URI uri = parsed(url);
    if (uri == null || uri.getHost() == null || url.length() > LONGEST) {
      return Registration.NOT_A_URL;
    }
    if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      return Registration.NOT_A_URL; // a password in an address ends up in somebody's log
    }
    if (!"https".equals(uri.getScheme()) && !(privateAllowed && "http".equals(uri.getScheme()))) {
      return Registration.NOT_HTTPS;
    }
    return resolved(uri.getHost());
  }

  private Registration resolved(String host) {
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (!addresses.permits(address)) {
          return Registration.PRIVATE_ADDRESS;
        }
      }
      return Registration.DONE;
    } catch (UnknownHostException nowhere) {
      return Registration.UNKNOWN_HOST;
    }
  }

  private static @Nullable URI parsed(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException nothing) {
      return null;
    }
  }
}
