package org.passerelle.outgoing;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Which addresses may be called. Others choose the URLs; without this rule they could make us call
 * what only we can reach: our own machine, our network, a cloud's metadata.
 */
public final class Addresses {

  private final boolean privateAllowed;

  /** With private addresses allowed or not. */
  public Addresses(boolean privateAllowed) {
    this.privateAllowed = privateAllowed;
  }

  /** Whether it may be called; an address of no known public kind is refused. */
  public boolean permits(InetAddress address) {
    return privateAllowed || isPublic(address);
  }

  /** Whether the public internet routes to it. */
  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    int third = bytes[2] & 0xff;
    return address instanceof Inet4Address
        ? isPublic4(first, second, third)
        : isPublic6(first, second, third, bytes[3] & 0xff);
  }

  /** RFC 6890: this network, private, shared, loopback, link-local, special, tests, multicast. */
  private static boolean isPublic4(int first, int second, int third) {
    return switch (first) {
      case 0, 10, 127 -> false;
      case 100 -> second < 64 || second > 127;
      case 169 -> second != 254;
      case 172 -> second < 16 || second > 31;
      case 192 -> second != 168 && !(second == 0 && (third == 0 || third == 2)) && second != 88;
      case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
      case 203 -> !(second == 0 && third == 113);
      default -> first < 224;
    };
  }

  /** Global unicast, 2000::/3, without tunnels into IPv4 (Teredo, 6to4) and documentation. */
  private static boolean isPublic6(int first, int second, int third, int fourth) {
    boolean global = first >= 0x20 && first <= 0x3f;
    boolean special = first == 0x20 && second == 0x01 && third < 0x02;
    boolean documentation =
        first == 0x20 && second == 0x01 && third == 0x0d && fourth == 0xb8
            || first == 0x3f && second == 0xff;
    boolean tunnel = first == 0x20 && second == 0x02;
    return global && !special && !documentation && !tunnel;
  }
}
