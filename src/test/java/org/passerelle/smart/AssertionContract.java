package org.passerelle.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.support.Answer;
import org.passerelle.support.World;

/**
 * SMART Backend Services: each rule of an assertion, by an assertion that breaks it alone, wherever
 * the client's keys are.
 */
abstract class AssertionContract {

  final World world;
  final Backend backend;

  /** For a client of this house that is made so. */
  AssertionContract(World world) {
    this.world = world;
    this.backend = client();
  }

  /** A new client, registered with this key. */
  abstract Backend client(JWK key);

  /** A new client, registered with one RSA key of kid {@code first}. */
  Backend client() {
    return client(Backend.key("first"));
  }

  @Test
  void aSoundOneIsTakenOnce() {
    String assertion = backend.signed(backend.claims());

    assertThat(backend.ask(assertion).status()).isEqualTo(200);
    assertRefused(assertion);
  }

  /** ES384, the other one of SMART's two algorithms. */
  @Test
  void aSoundOneByAnEllipticKeyIsTakenOnce() {
    Backend curved = client(Backend.curved("first"));
    String assertion = curved.signed(curved.claims());

    assertThat(curved.ask(assertion).status()).isEqualTo(200);
    assertRefused(curved, assertion);
    assertRefused(curved, curved.signed(curved.claims(), Backend.curved("first")));
    assertRefused(curved, curved.signed(curved.claims(), backend.key()));
  }

  @Test
  void oneIdIsTakenOnceWhateverElseIsInIt() {
    assertThat(backend.ask(backend.signed(backend.claims().jwtID("once"))).status()).isEqualTo(200);

    assertRefused(backend.signed(backend.claims().jwtID("once").claim("more", "x")));
  }

  /** Sixteen kilobytes, as the limit counts them. */
  @Test
  void oneIsReadUpToItsLimitAndNoFurther() {
    int most = 16 * 1024;
    int room = (most - padded(0).length()) * 3 / 4;
    String fits = padded(room);
    String tooLong = padded(room + 3);

    assertThat(fits).hasSizeBetween(most - 2, most);
    assertThat(tooLong).hasSizeGreaterThan(most);
    assertThat(backend.ask(fits).status()).isEqualTo(200);
    assertThat(backend.ask(tooLong).status()).isEqualTo(400);
  }

  private String padded(int letters) {
    return backend.signed(backend.claims().claim("more", "x".repeat(letters)));
  }

  @Test
  void anotherClientMayUseTheSameId() {
    Backend other = client();

    assertThat(backend.ask(backend.signed(backend.claims().jwtID("same"))).status()).isEqualTo(200);
    assertThat(other.ask(other.signed(other.claims().jwtID("same"))).status()).isEqualTo(200);
  }

  @Test
  void oneOfAlgorithmNoneIsRefused() {
    assertRefused(new PlainJWT(backend.claims().build()).serialize());
  }

  /** The public key's own text as the secret: what a verifier that trusts the header falls for. */
  @Test
  void oneSignedWithThePublicKeyAsASecretIsRefused() throws Exception {
    byte[] secret = backend.key().toPublicJWK().toString().getBytes("UTF-8");
    for (JWSAlgorithm algorithm :
        List.of(JWSAlgorithm.HS256, JWSAlgorithm.HS384, JWSAlgorithm.HS512)) {
      assertRefused(
          Backend.signed(
              new JWSHeader.Builder(algorithm).keyID("first").build(),
              backend.claims(),
              new MACSigner(secret)));
    }
  }

  /** The client's own key, by algorithms that we did not say we take. */
  @ParameterizedTest
  @ValueSource(strings = {"RS256", "RS512", "PS256", "PS384", "PS512"})
  void oneOfAnotherAlgorithmIsRefused(String algorithm) throws Exception {
    assertRefused(
        Backend.signed(
            new JWSHeader.Builder(JWSAlgorithm.parse(algorithm)).keyID("first").build(),
            backend.claims(),
            new RSASSASigner(backend.key())));
  }

  @Test
  void oneByAnEllipticKeyThatIsNotRegisteredIsRefused() {
    assertRefused(backend.signed(backend.claims(), Backend.curved("first")));
  }

  @Test
  void oneByAnUnknownKeyIsRefused() {
    assertRefused(backend.signed(backend.claims(), Backend.key("first")));
    assertRefused(backend.signed(backend.claims(), Backend.key("other")));
  }

  @Test
  void oneOfAnotherClientsKeyIsRefused() {
    assertRefused(backend.signed(backend.claims(), client().key()));
  }

  /** Its key is registered; that it says where to look for keys is enough. */
  @Test
  void oneThatSaysWhereItsKeysAreIsRefused() throws Exception {
    RSAKey key = backend.key();
    for (JWSHeader header :
        List.of(
            header().jwkURL(URI.create("https://elsewhere.example/jwks")).build(),
            header().jwk(key.toPublicJWK()).build(),
            header().x509CertURL(URI.create("https://elsewhere.example/x")).build())) {
      assertRefused(Backend.signed(header, backend.claims(), new RSASSASigner(key)));
    }
  }

  static JWSHeader.Builder header() {
    return new JWSHeader.Builder(JWSAlgorithm.RS384).keyID("first");
  }

  @ParameterizedTest
  @MethodSource
  void oneWithAWrongClaimIsRefused(Broken<Backend> broken) {
    assertRefused(backend.signed(broken.by().apply(backend, backend.claims())));
  }

  static Stream<Broken<Backend>> oneWithAWrongClaimIsRefused() {
    return Stream.of(
        new Broken<>("no audience", (b, c) -> c.audience((String) null)),
        new Broken<>("another audience", (b, c) -> c.audience("https://elsewhere.example/token")),
        new Broken<>("the issuer as audience", (b, c) -> c.audience(b.house())),
        new Broken<>(
            "two audiences",
            (b, c) ->
                c.audience(List.of(b.house() + "/oauth2/token", "https://elsewhere.example"))),
        new Broken<>("another issuer", (b, c) -> c.issuer("somebody")),
        new Broken<>("no issuer", (b, c) -> c.issuer(null)),
        new Broken<>("another subject", (b, c) -> c.subject("le-panier")),
        new Broken<>("no subject", (b, c) -> c.subject(null)),
        new Broken<>("no id", (b, c) -> c.jwtID(null)),
        new Broken<>("no end", (b, c) -> c.expirationTime(null)),
        new Broken<>("expired", (b, c) -> c.expirationTime(at(b, -61))),
        new Broken<>("too long a life", (b, c) -> c.expirationTime(at(b, 365))),
        new Broken<>(
            "made so that it lives too long",
            (b, c) -> c.issueTime(at(b, -61)).expirationTime(at(b, 240))),
        new Broken<>("not valid yet", (b, c) -> c.notBeforeTime(at(b, 90))),
        new Broken<>("made in the future", (b, c) -> c.issueTime(at(b, 90))));
  }

  /** At the edge of the allowed skew it is still remembered. */
  @Test
  void oneReplayedAsItExpiresIsRefused() {
    String assertion = backend.signed(backend.claims().expirationTime(at(backend, -50)));

    assertThat(backend.ask(assertion).status()).isEqualTo(200);
    assertRefused(assertion);
  }

  void assertRefused(String assertion) {
    assertRefused(backend, assertion);
  }

  private void assertRefused(Backend client, String assertion) {
    Answer alone = client.ask(assertion);
    assertThat(alone.status()).as(alone.body()).isIn(400, 401);
    assertThat(alone.body()).doesNotContain("access_token");
    Answer answer = Backend.ask(world.address(), assertion, "&client_id=" + client.id());
    assertThat(answer.status()).as(answer.body()).isEqualTo(401);
    assertThat(answer.body()).contains("invalid_client").doesNotContain("access_token");
  }

  private static Date at(Backend backend, int seconds) {
    return Date.from(backend.now().plusSeconds(seconds));
  }
}
