package org.passerelle.outgoing;

import java.util.List;
import java.util.stream.Stream;

/**
 * URLs that lead to this machine, to its network or to its cloud, in the ways there are to say so.
 */
final class ForgedTargets {

  /** One number, fewer than four, or numbers that are not decimal: readers differ over them. */
  private static final List<String> NUMBERS =
      List.of(
          "127.1",
          "127.0.1",
          "127.0.0.1.",
          "0",
          "2130706433",
          "017700000001",
          "0x7f000001",
          "0x7f.1",
          "0x7F.0.0.1",
          "0177.0.0.1",
          "127.0.0.01",
          "127.0.0.0x1",
          "3232235777",
          "0xa9fea9fe",
          "2852039166",
          "0251.0376.0251.0376");

  /** Names of one's own network, and addresses as they should be written. */
  private static final List<String> HOSTS =
      List.of(
          "localhost",
          "LOCALHOST",
          "localhost.",
          "a.localhost",
          "localhost.localdomain",
          "router",
          "intranet",
          "db.internal",
          "metadata.google.internal",
          "nas.local",
          "printer.home.arpa",
          "fritz.lan",
          "127.0.0.1",
          "127.255.255.254",
          "0.0.0.0",
          "10.0.0.1",
          "10.255.255.255",
          "172.16.0.1",
          "172.31.255.255",
          "192.168.0.1",
          "192.168.1.254",
          "169.254.169.254",
          "169.254.170.2",
          "100.64.0.1",
          "100.100.100.200",
          "192.0.0.192",
          "198.18.0.1",
          "224.0.0.251",
          "239.255.255.250",
          "240.0.0.1",
          "255.255.255.255",
          "[::1]",
          "[::]",
          "[0:0:0:0:0:0:0:1]",
          "[::ffff:127.0.0.1]",
          "[::ffff:7f00:1]",
          "[::127.0.0.1]",
          "[::ffff:a9fe:a9fe]",
          "[fe80::1]",
          "[fe80::1%25lo]",
          "[fc00::1]",
          "[fd00:ec2::254]",
          "[fec0::1]",
          "[ff02::1]",
          "[64:ff9b::7f00:1]",
          "[64:ff9b:1::a00:1]",
          "[2002:7f00:1::]",
          "[2001::7f00:1]",
          "[100::1]");

  /** Whole URLs that are no https to somebody else. */
  private static final List<String> URLS =
      List.of(
          "http://1.1.1.1:%d/",
          "http://127.0.0.1:%d/",
          "HTTP://localhost:%d/",
          "file://localhost:%d/etc/passwd",
          "gopher://127.0.0.1:%d/",
          "ftp://127.0.0.1:%d/",
          "jar:https://127.0.0.1:%d/!/",
          "https://user@127.0.0.1:%d/",
          "https://1.1.1.1@127.0.0.1:%d/",
          "https://127.0.0.1:%d#@1.1.1.1/");

  /** Names that anybody may register, as {@link ForgeryTest} looks them up. */
  private static final List<String> POINTING_HERE =
      List.of(
          "loopback.example.com",
          "ten.example.com",
          "metadata.example.com",
          "mixed.example.com",
          "six.example.com");

  private ForgedTargets() {}

  /** All of them, with this port of a listener on this machine. */
  static List<String> all(int port) {
    return Stream.of(asNumbers(port), at(HOSTS, port), whole(port), at(POINTING_HERE, port))
        .flatMap(List::stream)
        .toList();
  }

  /** The decimal, octal and hexadecimal forms. */
  static List<String> asNumbers(int port) {
    return at(NUMBERS, port);
  }

  /** Those of which more than the host is forged. */
  static List<String> whole(int port) {
    return URLS.stream().map(url -> url.formatted(port)).toList();
  }

  private static List<String> at(List<String> hosts, int port) {
    return hosts.stream().map(host -> "https://" + host + ":" + port + "/").toList();
  }
}
