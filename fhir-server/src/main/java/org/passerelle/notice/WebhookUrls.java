package org.passerelle.notice;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.passerelle.outgoing.Addresses;
import org.passerelle.outgoing.Target;

/** Which URLs a room may register. What a name resolves to is looked at again at each attempt. */
final class WebhookUrls {

  private final Addresses addresses;
  private final boolean privateAllowed;

  WebhookUrls(boolean privateAllowed) {
    this.addresses = new Addresses(privateAllowed);
    this.privateAllowed = privateAllowed;
  }

  /** Why this URL is refused; {@link Registration#DONE} when it is not. */
  Registration check(String url) {
    return Target.refusal(url, privateAllowed)
        .map(WebhookUrls::said)
        .orElseGet(() -> resolved(URI.create(url).getHost()));
  }

  private static Registration said(Target.Refusal refusal) {
    return switch (refusal) {
      case NOT_A_URL -> Registration.NOT_A_URL;
      case NOT_HTTPS -> Registration.NOT_HTTPS;
      case PRIVATE -> Registration.PRIVATE_ADDRESS;
    };
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
}
