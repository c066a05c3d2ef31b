package org.passerelle.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** A signature is verified once; what can change is looked at each time. */
class KnownTokensTest {

  private final AtomicInteger verified = new AtomicInteger();
  private final AtomicBoolean stands = new AtomicBoolean(true);
  private final KnownTokens known = new KnownTokens();
  private final JwtDecoder decoder = known.remembering(this::verify, jwt -> standing());

  @Test
  void aSignatureIsVerifiedOnce() {
    decoder.decode("good");
    Jwt again = decoder.decode("good");

    assertThat(again.getSubject()).isEqualTo("client");
    assertThat(verified).hasValue(1);
    assertThat(known.find("good")).isPresent();
  }

  @Test
  void anotherTokenIsVerifiedItself() {
    decoder.decode("good");

    assertThat(known.find("good ")).isEmpty();
    assertThatThrownBy(() -> decoder.decode("bad")).isInstanceOf(JwtException.class);
    assertThat(known.find("bad")).isEmpty();
  }

  @Test
  void whatNoLongerStandsIsRefusedAtTheNextRequest() {
    decoder.decode("good");
    stands.set(false);

    assertThatThrownBy(() -> decoder.decode("good")).isInstanceOf(JwtValidationException.class);
  }

  @Test
  void whatNeverStoodIsNotRemembered() {
    stands.set(false);

    assertThatThrownBy(() -> decoder.decode("good")).isInstanceOf(JwtValidationException.class);
    assertThat(known.find("good")).isEmpty();
  }

  @Test
  void whatAnotherIssuerSignedCountsForItsClientAndIsNotTakenForOurs() {
    Jwt read = Jwt.withTokenValue("theirs").header("alg", "RS256").subject("emr").build();

    known.admit("theirs", read);

    assertThat(known.find("theirs")).contains(read);
    assertThatThrownBy(() -> decoder.decode("theirs")).isInstanceOf(JwtException.class);
  }

  private Jwt verify(String token) {
    verified.incrementAndGet();
    if (!token.equals("good")) {
      throw new BadJwtException("bad");
    }
    return Jwt.withTokenValue(token).header("alg", "RS256").subject("client").build();
  }

  private OAuth2TokenValidatorResult standing() {
    return stands.get()
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
  }
}
