package org.passerelle.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.Test;

/** URLs by which somebody would have us call what only we can reach: none opens a connection. */
class ForgeryTest {

  private static final OutgoingHttp HTTP =
      new OutgoingHttp(false, Duration.ofSeconds(1), Duration.ofSeconds(1));

  @Test
  void noForgedTargetOpensAConnection() throws IOException {
    try (Door443 door = new Door443();
        CloseableHttpClient client = client(new Names(ForgeryTest::fake))) {
      List<String> targets = ForgedTargets.all(door.port());
      for (String url : targets) {
        refused(client, url);
      }

      assertThat(targets).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(60);
      assertThat(door.knocks()).isZero();
    }
  }

  /** Before a name is looked up, for readers do not agree on what these are. */
  @Test
  void numbersInAnotherFormAreRefusedAsTheyAreWritten() {
    for (String url : ForgedTargets.asNumbers(443)) {
      assertThat(Target.refusal(url, false)).as(url).isPresent();
    }
    assertThat(Target.refusal("https://1.1.1.1:443/", false)).isEmpty();
    assertThat(Target.refusal("https://example.com/", false)).isEmpty();
  }

  /** What fetches keys is given a URL by others, as they wrote it. */
  @Test
  void whatFetchesDocumentsRefusesEachOfThemItself() throws IOException {
    try (Door443 door = new Door443();
        SmallGet documents = new SmallGet(HTTP)) {
      for (String url :
          Stream.of(ForgedTargets.asNumbers(door.port()), ForgedTargets.whole(door.port()))
              .flatMap(List::stream)
              .toList()) {
        assertThatThrownBy(() -> documents.get(url))
            .as(url)
            .isInstanceOf(RefusedAddressException.class);
      }
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

  /** By the client itself, also where nobody asked {@link Target} before. */
  private static void refused(CloseableHttpClient client, String url) {
    // Without a host, or with a password, the client has a refusal of its own before ours.
    boolean malformed = url.startsWith("jar:") || url.contains("@127");
    assertThatThrownBy(() -> get(client, url))
        .as(url)
        .isExactlyInstanceOf(
            malformed ? ClientProtocolException.class : RefusedAddressException.class);
  }

  /** As it is written: what Java reads no host in has one for the client. */
  private static void get(CloseableHttpClient client, String url) throws IOException {
    client.execute(new HttpGet(url), response -> response.getCode());
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
