package org.passerelle.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.hc.core5.net.InetAddressUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * From where a request comes, as far as limits go. A proxy is believed only when a setting names
 * it: anybody can write {@code X-Forwarded-For}.
 */
public final class CallerAddress {

  private static final int IPV6_NETWORK_BYTES = 8;

  private static final Logger LOG = LoggerFactory.getLogger(CallerAddress.class);

  private final List<IpAddressMatcher> trusted;
  private final AtomicBoolean warned = new AtomicBoolean();

  /**
   * @param trustedProxies addresses, or networks with a mask
   * @throws IllegalArgumentException when one of them is neither
   */
  public CallerAddress(List<String> trustedProxies) {
    this.trusted = trustedProxies.stream().map(IpAddressMatcher::new).toList();
  }

  /**
   * The nearest address that is no trusted proxy's. Of IPv6 the network's half alone: whoever has
   * one address there has them all.
   */
  public String of(HttpServletRequest request) {
    return of(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
  }

  String of(String remote, List<String> forwarded) {
    if (!forwarded.isEmpty() && !isTrusted(remote)) {
      warnOnce();
    }
    List<String> hops = forwarded.stream().flatMap(header -> Stream.of(header.split(","))).toList();
    String nearest = remote;
    for (int i = hops.size() - 1; i >= 0 && isTrusted(nearest); i--) {
      String hop = hops.get(i).strip();
      if (!isAddress(hop)) {
        break;
      }
      nearest = hop;
    }
    return network(nearest);
  }

  /** Once, for anybody can send the header. */
  private void warnOnce() {
    if (!warned.getAndSet(true)) {
      LOG.warn(
          "Requests come with X-Forwarded-For from an address that is no trusted proxy's. If a proxy"
              + " stands in front of this house, name it in passerelle.limits.trusted-proxies:"
              + " without that, all behind it share what one address may send.");
    }
  }

  private boolean isTrusted(String address) {
    return trusted.stream().anyMatch(proxy -> proxy.matches(address));
  }

  private static boolean isAddress(String hop) {
    return InetAddressUtils.isIPv4(hop) || InetAddressUtils.isIPv6(hop);
  }

  /** Figures alone arrive here: nothing is looked up. */
  private static String network(String address) {
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      boolean old = bytes.length < 2 * IPV6_NETWORK_BYTES;
      return old
          ? address
          : HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES)) + "/64";
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
