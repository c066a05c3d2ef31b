package org.passerelle.smart;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of assertions, for a client that publishes its keys; and how these change. */
class KeysAtUrlTest extends AssertionContract {

  KeysAtUrlTest() {
    super(MixedHouse.world());
  }

  @Override
  Backend client(JWK key) {
    return Backend.publishing(world, key);
  }

  private int asked(RSAKey by) {
    return backend.ask(backend.signed(backend.claims(), by)).status();
  }

  @Test
  void oneThatNamesTheRegisteredUrlIsTaken() throws Exception {
    assertThat(backend.ask(pointing(backend.keysUrl())).status()).isEqualTo(200);
  }

  /** To the letter: another spelling could lead somewhere else. */
  @ParameterizedTest
  @ValueSource(strings = {"?", "#x", "/", "/../jwks.json", "?x=y"})
  void oneThatNamesAnotherUrlIsRefused(String more) throws Exception {
    assertRefused(pointing(backend.keysUrl() + more));
    assertRefused(pointing(backend.keysUrl().replace("localhost", "LOCALHOST")));
    Backend other = Backend.publishing(world);
    assertRefused(pointing(other.keysUrl()));
  }

  private String pointing(String url) throws Exception {
    return Backend.signed(
        header().jwkURL(URI.create(url)).build(),
        backend.claims(),
        new RSASSASigner(backend.key()));
  }

  @Test
  void theyAreFetchedOnceForManyAssertions() {
    for (int i = 0; i < 5; i++) {
      assertThat(asked(backend.key())).isEqualTo(200);
    }

    assertThat(KeyServer.asked(backend.keysPath())).isEqualTo(1);
  }

  @Test
  void aNewKeyIsNoticedAtItsFirstAssertion() {
    RSAKey next = Backend.key("second");
    assertThat(asked(backend.key())).isEqualTo(200);
    world.clock().advance(Duration.ofSeconds(11));
    KeyServer.publish(backend.keysPath(), next.toPublicJWK());

    assertThat(asked(next)).isEqualTo(200);

    assertThat(asked(backend.key())).isEqualTo(401);
  }

  @Test
  void whoeverNamesUnknownKeysHasThemFetchedOnceInAWhile() {
    assertThat(asked(backend.key())).isEqualTo(200);
    world.clock().advance(Duration.ofSeconds(11));

    RSAKey stranger = Backend.key("unknown");
    for (int i = 0; i < 10; i++) {
      assertThat(asked(stranger)).isEqualTo(401);
    }

    assertThat(KeyServer.asked(backend.keysPath())).isEqualTo(2);
    assertThat(asked(backend.key())).isEqualTo(200);
  }

  @Test
  void theyAreKeptNoLongerThanTheirPublisherSays() {
    KeyServer.publish(backend.keysPath(), "max-age=60", backend.key().toPublicJWK());
    assertThat(asked(backend.key())).isEqualTo(200);
    KeyServer.publish(backend.keysPath(), Backend.key("second").toPublicJWK());
    world.clock().advance(Duration.ofSeconds(61));

    assertThat(asked(backend.key())).isEqualTo(401);
  }

  @Test
  void theyAreKeptNoLongerThanWeSay() {
    KeyServer.publish(backend.keysPath(), "max-age=86400", backend.key().toPublicJWK());
    assertThat(asked(backend.key())).isEqualTo(200);
    KeyServer.publish(backend.keysPath(), Backend.key("second").toPublicJWK());
    world.clock().advance(Duration.ofMinutes(10).plusSeconds(1));

    assertThat(asked(backend.key())).isEqualTo(401);
  }

  @Test
  void withoutThemNothingIsTakenAndTheServerIsLeftInPeaceForAWhile() {
    KeyServer.answers(backend.keysPath(), aResponse().withStatus(503));

    assertThat(asked(backend.key())).isEqualTo(401);
    assertThat(asked(backend.key())).isEqualTo(401);

    assertThat(KeyServer.asked(backend.keysPath())).isEqualTo(1);
    KeyServer.publish(backend.keysPath(), backend.key().toPublicJWK());
    world.clock().advance(Duration.ofSeconds(11));
    assertThat(asked(backend.key())).isEqualTo(200);
  }
}
