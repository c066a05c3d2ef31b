package org.passerelle.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.Test;

/** URLs by which somebody would have us call what only we can reach: none opens a connection. */
class ForgeryTest {

  private static final OutgoingHttp HTTP =
      new OutgoingHttp(false, Duration.ofSeconds(1), Duration.ofSeconds(1));

  /** As they stand in a URL, with the port of a listener on this machine put in. */
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
          "127.1",
          "127.0.1",
          "127.255.255.254",
          "127.0.0.1.",
          "0.0.0.0",
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
          "0251.0376.0251.0376",
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
          "[100::1]",
          "loopback.example.com",
          "ten.example.com",
          "metadata.example.com",
          "mixed.example.com",
          "six.example.com");

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

  @Test
  void noForgedTargetOpensAConnection() throws IOException {
    try (Door443 door = new Door443();
        CloseableHttpClient client = client(new Names(ForgeryTest::fake))) {
      for (String host : HOSTS) {
        refused(client, "https://" + host + ":" + door.port() + "/");
      }
      for (String url : URLS) {
        refused(client, url.formatted(door.port()));
      }

      assertThat(HOSTS.size() + URLS.size()).isGreaterThanOrEqualTo(60);
      assertThat(door.knocks()).isZero();
    }
  }

  @Test
  void aNameThatPointsElsewhereAMomentLaterIsNotFollowed() throws IOException {
    Deque<String> answers = new ArrayDeque<>(List.of("1.1.1.1", "127.0.0.1"));
    DnsResolver rebinding = answering(answers);
    assertThat(new GuardedResolver(rebinding, new Addresses(false)).resolve("a.example.com"))
        .hasSize(1);

    try (Door443 door = new Door443();
        CloseableHttpClient client = client(rebinding)) {
      refused(client, "https://a.example.com:" + door.port() + "/");
      assertThat(door.knocks()).isZero();
    }
  }

  @Test
  void theAddressThatWasCheckedIsTheOneThatIsCalled() throws IOException {
    Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "10.0.0.1"));
    OutgoingHttp here = new OutgoingHttp(true, Duration.ofSeconds(5), Duration.ofSeconds(5));
    try (Door443 door = new Door443();
        CloseableHttpClient client = client(here, answering(answers))) {
      assertThatThrownBy(() -> get(client, "http://a.example.com:" + door.port() + "/"))
          .isInstanceOf(IOException.class);
      assertThat(door.knocks()).isEqualTo(1);
      assertThat(answers).hasSize(1);
    }
  }

  private static void refused(CloseableHttpClient client, String url) {
    assertThatThrownBy(() -> get(client, url))
        .as(url)
        .isInstanceOfAny(
            RefusedAddressException.class,
            IllegalArgumentException.class,
            ClientProtocolException.class);
  }

  /** The host of a URL that Java cannot read is given to the client as it is written. */
  private static void get(CloseableHttpClient client, String url) throws IOException {
    String host = URI.create(url).getHost();
    HttpGet get = new HttpGet(url);
    if (host == null) {
      throw new IllegalArgumentException("no host, so no call: " + url);
    }
    client.execute(
        new HttpHost(
            get.getScheme(), get.getAuthority().getHostName(), get.getAuthority().getPort()),
        get,
        response -> response.getCode());
  }

  private static CloseableHttpClient client(DnsResolver names) {
    return client(HTTP, names);
  }

  private static CloseableHttpClient client(OutgoingHttp http, DnsResolver names) {
    return http.strict(HttpClients.custom()).setConnectionManager(http.connections(names)).build();
  }

  private static DnsResolver answering(Deque<String> answers) {
    return new Names(host -> fakeAddresses(answers.remove()));
  }

  private static InetAddress[] fakeAddresses(String... addresses) throws UnknownHostException {
    InetAddress[] found = new InetAddress[addresses.length];
    for (int i = 0; i < addresses.length; i++) {
      found[i] = InetAddress.getByName(addresses[i]);
    }
    return found;
  }

  private static InetAddress[] fake(String host) throws UnknownHostException {
    return switch (host.toLowerCase(Locale.ROOT)) {
      case "loopback.example.com" -> fakeAddresses("127.0.0.1");
      case "ten.example.com" -> fakeAddresses("10.0.0.1");
      case "metadata.example.com" -> fakeAddresses("169.254.169.254");
      case "mixed.example.com" -> fakeAddresses("1.1.1.1", "127.0.0.1");
      case "six.example.com" -> fakeAddresses("::1");
      default -> InetAddress.getAllByName(host);
    };
  }

  /** What a name is looked up by. */
  private interface LookUp {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  private record Names(LookUp lookUp) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return lookUp.addresses(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
