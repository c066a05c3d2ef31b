package org.passerelle.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.passerelle.support.Answer;
import org.passerelle.token.ClientRegister;
import org.passerelle.token.SigningKeys;

/** The contract of bearer tokens, held by our own issuer in a house that knows others too. */
class OwnBearerTest extends BearerContract {

  private final Backend backend = Backend.of(world);

  @Override
  String issuer() {
    return MixedHouse.ADDRESS;
  }

  @Override
  String client() {
    return backend.id();
  }

  @Override
  RSAKey key() {
    return world
        .bean(SigningKeys.class)
        .get(new JWKSelector(new JWKMatcher.Builder().build()), null)
        .get(0)
        .toRSAKey();
  }

  @Override
  Instant now() {
    return Instant.now(Clock.systemUTC());
  }

  @Override
  void revoke() {
    world.bean(ClientRegister.class).revoke(backend.id());
  }

  /** What is forged above is what is issued. */
  @Test
  void oneThatIsAskedForIsTaken() {
    Answer issued = backend.ask(backend.signed(backend.claims()));

    assertThat(issued.status()).as(issued.body()).isEqualTo(200);
    assertThat(backend.bearing(issued).get(PATH).status()).isEqualTo(200);
  }
}
