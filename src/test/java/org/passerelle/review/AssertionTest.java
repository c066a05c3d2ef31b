package org.passerelle.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.policy.Principal;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;
import org.passerelle.token.ClientRegister;
import org.passerelle.token.NewClient;

/** An assertion is taken that was made for this house, for now, and for nobody else. */
class AssertionTest {

  private final World world = World.on(Engine.H2);
  private final String client = "review-" + UUID.randomUUID();
  private final RSAKey key = new RSAKeyGenerator(2048).keyID("k").generate();
  private final String host = "localhost:" + URI.create(world.address()).getPort();

  AssertionTest() throws JOSEException {
    world
        .bean(ClientRegister.class)
        .add(
            NewClient.withKeys(
                client,
                "clinique-des-erables",
                Principal.SYSTEM,
                new JWKSet(key.toPublicJWK()).toString()));
  }

  @Test
  void oneMadeForThisHouseIsTaken() throws JOSEException {
    assertThat(ask(host, claims(world.address())).status()).isEqualTo(200);
  }

  /** What another server was sent, that server could send on to us, with its own name as Host. */
  @Test
  void oneMadeForAnotherHouseIsNotWhateverTheHostHeaderSays() throws JOSEException {
    assertThat(ask(host, claims("http://elsewhere.example")).status()).isEqualTo(401);
    assertThat(ask("elsewhere.example", claims("http://elsewhere.example")).status())
        .isEqualTo(401);
  }

  @Test
  void oneForLaterIsNotTakenNow() throws JOSEException {
    Instant later = world.clock().instant().plusSeconds(200);

    assertThat(ask(host, claims(world.address()).notBeforeTime(Date.from(later))).status())
        .isEqualTo(401);
  }

  @Test
  void aLongIdIsRefusedLikeAnyOther() throws JOSEException {
    assertThat(ask(host, claims(world.address()).jwtID("x".repeat(5000))).status()).isEqualTo(401);
  }

  /** As SMART Backend Services sends it: the assertion alone says who asks. */
  @Test
  void oneWithoutAClientIdBesideItIsTaken() throws JOSEException {
    assertThat(send(host, signed(claims(world.address())), "").status()).isEqualTo(200);
  }

  @Test
  void oneThatNamesNoKeyIsNotTaken() throws JOSEException {
    SignedJWT nameless =
        new SignedJWT(new JWSHeader(JWSAlgorithm.RS384), claims(world.address()).build());
    nameless.sign(new RSASSASigner(key));

    assertThat(send(host, nameless, "").status()).isEqualTo(401);
  }

  private JWTClaimsSet.Builder claims(String address) {
    return new JWTClaimsSet.Builder()
        .issuer(client)
        .subject(client)
        .audience(address + "/oauth2/token")
        .jwtID(UUID.randomUUID().toString())
        .expirationTime(Date.from(world.clock().instant().plusSeconds(240)));
  }

  private Wire.Reply ask(String hostHeader, JWTClaimsSet.Builder claims) throws JOSEException {
    return send(hostHeader, signed(claims), "&client_id=" + client);
  }

  private SignedJWT signed(JWTClaimsSet.Builder claims) throws JOSEException {
    SignedJWT assertion =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS384).keyID("k").build(), claims.build());
    assertion.sign(new RSASSASigner(key));
    return assertion;
  }

  private Wire.Reply send(String hostHeader, SignedJWT assertion, String more) {
    String form =
        "grant_type=client_credentials"
            + more
            + "&client_assertion_type="
            + URLEncoder.encode(
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer", StandardCharsets.UTF_8)
            + "&client_assertion="
            + assertion.serialize();
    return Wire.send(
        world,
        "POST",
        "/oauth2/token",
        List.of("Host: " + hostHeader, "Content-Type: application/x-www-form-urlencoded"),
        form);
  }
}
