package org.passerelle.smart;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.keyset.KeySets;
import org.passerelle.keyset.KeySettings;
import org.passerelle.support.SettableClock;

/**
 * What others publish is fetched from the hosts that are named, within bounds, and kept a while.
 */
class PublishedKeysTest {

  private static final RSAKey KEY = Backend.key("one");
  private static final Duration PATIENT = Duration.ofSeconds(10);
  private static final JWKSelector ONE =
      new JWKSelector(new JWKMatcher.Builder().keyID("one").build());

  private final SettableClock clock = new SettableClock();
  private final KeySets sets = sets(KeyServer.host(), true, PATIENT);
  private final String path = "/" + UUID.randomUUID();

  private KeySets sets(String host, boolean privateAddresses, Duration patience) {
    return new KeySets(
        new KeySettings(
            List.of(host),
            Duration.ofMinutes(10),
            Duration.ofSeconds(10),
            patience,
            patience,
            privateAddresses),
        clock);
  }

  @AfterEach
  void done() throws IOException {
    sets.close();
  }

  private List<JWK> keys() throws KeySourceException {
    return sets.ofClient(KeyServer.url(path)).get(ONE, null);
  }

  private void assertNone() {
    assertThatThrownBy(this::keys).isInstanceOf(KeySourceException.class);
  }

  @Test
  void whatIsPublishedIsFound() throws Exception {
    KeyServer.publish(path, KEY.toPublicJWK());

    assertThat(keys()).hasSize(1);
    assertThat(sets.published(KeyServer.url(path))).isTrue();
  }

  @ParameterizedTest
  @MethodSource
  void whatIsNoAnswerIsNone(ResponseDefinitionBuilder answer) {
    KeyServer.answers(path, answer);

    assertNone();
    assertThat(sets.published(KeyServer.url(path))).isFalse();
  }

  static Stream<ResponseDefinitionBuilder> whatIsNoAnswerIsNone() {
    String good = new JWKSet(KEY.toPublicJWK()).toString();
    KeyServer.publish("/good", KEY.toPublicJWK());
    return Stream.of(
        aResponse().withStatus(302).withHeader("Location", KeyServer.url("/good")),
        aResponse().withStatus(307).withHeader("Location", KeyServer.url("/good")),
        aResponse().withStatus(404).withBody(good),
        aResponse().withStatus(203).withBody(good),
        aResponse().withStatus(500).withBody(good),
        aResponse().withBody(good + " ".repeat(70_000)),
        aResponse().withBody("{\"keys\":" + "[".repeat(30_000)),
        aResponse().withBody("{\"keys\":[]"),
        aResponse().withBody("<html/>"),
        aResponse().withBody("[]"),
        aResponse().withBody(""),
        aResponse().withBody(new JWKSet(KEY).toString(false)),
        aResponse()
            .withBody(
                new JWKSet(
                        List.of(
                            KEY.toPublicJWK(),
                            new OctetSequenceKey.Builder(new byte[32]).keyID("one").build()))
                    .toString(false)));
  }

  /** One that is late, and one that says a little now and then. */
  @Test
  void whatTakesTooLongIsNone() throws Exception {
    String good = new JWKSet(KEY.toPublicJWK()).toString();
    for (ResponseDefinitionBuilder slow :
        List.of(
            aResponse().withBody(good).withFixedDelay(3_000),
            aResponse().withBody(good).withChunkedDribbleDelay(20, 4_000))) {
      KeyServer.answers(path, slow);
      try (KeySets hasty = sets(KeyServer.host(), true, Duration.ofMillis(400))) {
        assertThat(hasty.published(KeyServer.url(path))).isFalse();
      }
    }
    assertThat(KeyServer.asked(path)).isEqualTo(2);
  }

  @Test
  void aKeyThatIsTooSmallIsNone() throws Exception {
    RSAKey small = new RSAKeyGenerator(1024, true).keyID("one").generate();
    KeyServer.publish(path, small.toPublicJWK());

    assertThat(keys()).isEmpty();
    assertThat(sets.published(KeyServer.url(path))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/k",
        "https://localhost/k",
        "https://localhost:1/k",
        "https://user@localhost/k",
        "http://localhost.elsewhere.example/k",
        "https://localhost.elsewhere.example/k",
        "ftp://localhost/k",
        "localhost/k",
        "/k",
        ""
      })
  void aHostThatIsNotNamedIsNotAsked(String url) {
    assertThat(sets.refusal(url)).isNotEmpty();
    assertThat(sets.published(url)).isFalse();
  }

  /** The setting may have lost a host since a client was registered. */
  @Test
  void itIsLookedAtAgainAtEachFetch() throws Exception {
    KeyServer.publish(path, KEY.toPublicJWK());
    try (KeySets others = sets("elsewhere.example", true, PATIENT);
        KeySets strict = sets(KeyServer.host(), false, PATIENT)) {
      assertThat(others.published(KeyServer.url(path))).isFalse();
      assertThat(strict.published(KeyServer.url(path))).isFalse();
    }
    assertThat(KeyServer.asked(path)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "no-store, 0",
    "no-cache, 0",
    "'max-age=0', 0",
    "'public, max-age=30', 30",
    "'max-age=x', 0",
    "'max-age=900', 600",
    "'private', 600"
  })
  void theyAreKeptAsLongAsTheySayAndNoLongerThanWeSay(String said, int seconds) throws Exception {
    KeyServer.publish(path, said, KEY.toPublicJWK());
    keys();
    if (seconds > 0) {
      clock.advance(Duration.ofSeconds(seconds - 5));
      keys();
      assertThat(KeyServer.asked(path)).isEqualTo(1);
      clock.advance(Duration.ofSeconds(6));
    }

    keys();

    assertThat(KeyServer.asked(path)).isEqualTo(2);
  }

  /** Each request is verified by them: fetched for each, they would cost more than the request. */
  @Test
  void thoseOfAnIssuerAreKeptForAMomentWhateverItSays() throws Exception {
    KeyServer.publish(path, "no-store", KEY.toPublicJWK());
    for (int i = 0; i < 3; i++) {
      assertThat(sets.ofIssuerAt(KeyServer.url(path)).get(ONE, null)).hasSize(1);
    }
    assertThat(KeyServer.asked(path)).isEqualTo(1);

    clock.advance(Duration.ofSeconds(11));

    assertThat(sets.ofIssuerAt(KeyServer.url(path)).get(ONE, null)).hasSize(1);
    assertThat(KeyServer.asked(path)).isEqualTo(2);
  }

  @Test
  void howManyAskAtOnceItIsFetchedOnce() throws Exception {
    KeyServer.answers(
        path, aResponse().withBody(new JWKSet(KEY.toPublicJWK()).toString()).withFixedDelay(200));
    ExecutorService askers = Executors.newFixedThreadPool(16);
    try {
      List<Callable<Integer>> all = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        all.add(() -> keys().size());
      }
      for (Future<Integer> found : askers.invokeAll(all)) {
        assertThat(found.get()).isEqualTo(1);
      }
    } finally {
      askers.shutdownNow();
    }

    assertThat(KeyServer.asked(path)).isEqualTo(1);
  }
}
