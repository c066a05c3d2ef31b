package org.passerelle.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a host to the very addresses that are then connected to, and refuses one that may not be
 * called: a name may point elsewhere than when it was registered, and elsewhere again a moment
 * later.
 */
final class GuardedResolver implements DnsResolver {

  private final DnsResolver names;
  private final Addresses addresses;

  GuardedResolver(DnsResolver names, Addresses addresses) {
    this.names = names;
    this.addresses = addresses;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = names.resolve(host);
    for (InetAddress address : found) {
      if (!addresses.permits(address)) {
        throw new RefusedAddressException();
      }
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host; // asked for by nothing we use
  }
}
