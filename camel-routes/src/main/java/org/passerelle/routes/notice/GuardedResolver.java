package org.passerelle.routes.notice;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.passerelle.notice.Addresses;
import org.passerelle.routes.failure.RefusedAddressException;

/**
 * Resolves a receiver's host to the very addresses that are then connected to, and refuses one that
 * may not be called: a name may point elsewhere than when it was registered.
 */
final class GuardedResolver implements DnsResolver {

  private final Addresses addresses;

  GuardedResolver(Addresses addresses) {
    this.addresses = addresses;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
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
