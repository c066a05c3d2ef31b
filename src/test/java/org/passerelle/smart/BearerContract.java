package org.passerelle.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;

/** What a bearer token must be, whoever made it: each rule by a token that breaks it alone. */
abstract class BearerContract {

  static final String ROOM = Backend.ROOM;
  static final String PATH = "Patient?_count=1";

  /** What a sound one opens, of the types that wrong scopes name. */
  private static final List<String> READS =
      List.of(
          PATH, "Task?_count=1", "Task/none", "Observation?_count=1", "ServiceRequest?_count=1");

  final World world = MixedHouse.world();

  /** Its {@code iss}. */
  abstract String issuer();

  /** What the issuer calls a client that is registered in the room. */
  abstract String client();

  /** The issuer's signing key. */
  abstract RSAKey key();

  /** By the clock that its tokens are held to. */
  abstract Instant now();

  /** Ends the client's registration. */
  abstract void revoke();

  /** The claims of a token that would be taken. */
  JWTClaimsSet.Builder sound() {
    return MixedHouse.claims(issuer(), client(), now());
  }

  Date at(int seconds) {
    return Date.from(now().plusSeconds(seconds));
  }

  JWSHeader.Builder header() {
    return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key().getKeyID());
  }

  String signed(JWTClaimsSet.Builder claims) {
    return signed(header(), claims, key());
  }

  static String signed(JWSHeader.Builder header, JWTClaimsSet.Builder claims, RSAKey by) {
    try {
      return Backend.signed(header.build(), claims, new RSASSASigner(by));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  FhirCaller bearing(String token) {
    return FhirCaller.bearing(world.address(), ROOM, token);
  }

  /** Refused, and in a way that tells nothing of rooms. */
  void assertRefused(String token) {
    assertRefused(token, PATH);
  }

  private void assertRefused(String token, String path) {
    Answer answer = bearing(token).get(path);
    assertThat(answer.status()).as(answer.body()).isIn(401, 403);
    assertThat(answer.code()).isIn("not-signed-in", "other-room", "not-offered");
  }

  @Test
  void aSoundOneOpensItsRoomAndNoOther() {
    FhirCaller caller = bearing(signed(sound()));

    assertThat(caller.get(PATH).status()).isEqualTo(200);
    assertThat(caller.at("clinique-du-parc").get(PATH).code()).isEqualTo("other-room");
    assertThat(caller.at("clinique-never-was").get(PATH).code()).isEqualTo("other-room");
    assertThat(caller.at("le-panier").get("Task?_count=1").code()).isEqualTo("other-room");
  }

  @Test
  void oneOfAlgorithmNoneIsRefused() {
    assertRefused(new PlainJWT(sound().build()).serialize());
  }

  /** The public key's own text as the secret: what a verifier that trusts the header falls for. */
  @Test
  void oneSignedWithThePublicKeyAsASecretIsRefused() throws Exception {
    for (byte[] secret :
        List.of(
            key().toPublicJWK().toString().getBytes(StandardCharsets.UTF_8),
            key().toRSAPublicKey().getEncoded())) {
      for (JWSAlgorithm algorithm :
          List.of(JWSAlgorithm.HS256, JWSAlgorithm.HS384, JWSAlgorithm.HS512)) {
        assertRefused(
            Backend.signed(
                new JWSHeader.Builder(algorithm).keyID(key().getKeyID()).build(),
                sound(),
                new MACSigner(secret)));
      }
    }
  }

  /** The issuer's own key, by algorithms that nobody said it uses. */
  @ParameterizedTest
  @ValueSource(strings = {"RS384", "RS512", "PS256", "PS512"})
  void oneOfAnotherAlgorithmIsRefused(String algorithm) {
    assertRefused(
        signed(
            new JWSHeader.Builder(JWSAlgorithm.parse(algorithm)).keyID(key().getKeyID()),
            sound(),
            key()));
  }

  @Test
  void oneByAnUnknownKeyIsRefused() {
    assertRefused(signed(header(), sound(), Backend.key("any")));
    RSAKey other = Backend.key("other");
    assertRefused(signed(header().keyID("other"), sound(), other));
    assertRefused(signed(header().keyID(null), sound(), key()));
  }

  /** Its key is known; that it brings one along, or says where to find one, is enough. */
  @Test
  void oneThatSaysWhereItsKeysAreIsRefused() {
    assertRefused(
        signed(header().jwkURL(URI.create("https://elsewhere.example/k")), sound(), key()));
    assertRefused(signed(header().jwk(key().toPublicJWK()), sound(), key()));
    assertRefused(
        signed(header().x509CertURL(URI.create("https://elsewhere.example/x")), sound(), key()));
  }

  @ParameterizedTest
  @MethodSource
  void oneWithAWrongClaimIsRefused(Broken<BearerContract> broken) {
    assertRefused(signed(broken.by().apply(this, sound())));
  }

  static List<Broken<BearerContract>> oneWithAWrongClaimIsRefused() {
    return List.of(
        new Broken<>("no audience", (t, c) -> c.audience((String) null)),
        new Broken<>(
            "another house", (t, c) -> c.audience("https://elsewhere.example/fhir/" + ROOM)),
        new Broken<>(
            "another room's base", (t, c) -> c.audience(MixedHouse.ADDRESS + "/fhir/le-panier")),
        new Broken<>("its client", (t, c) -> c.audience(t.client())),
        new Broken<>("no issuer", (t, c) -> c.issuer(null)),
        new Broken<>("an unknown issuer", (t, c) -> c.issuer("https://elsewhere.example")),
        new Broken<>("a third issuer", (t, c) -> c.issuer(MixedHouse.ODD.name())),
        new Broken<>("no end", (t, c) -> c.expirationTime(null)),
        new Broken<>("expired", (t, c) -> c.issueTime(t.at(-400)).expirationTime(t.at(-90))),
        new Broken<>("not valid yet", (t, c) -> c.notBeforeTime(t.at(120))),
        new Broken<>("made in the future", (t, c) -> c.issueTime(t.at(120))),
        new Broken<>("no room", (t, c) -> c.claim("room", null)),
        new Broken<>("another room", (t, c) -> c.claim("room", "clinique-du-parc")),
        new Broken<>("two rooms", (t, c) -> c.claim("room", List.of(ROOM, "le-panier"))),
        new Broken<>("no role", (t, c) -> c.claim("role", null)),
        new Broken<>("a role that is none", (t, c) -> c.claim("role", "chief")),
        new Broken<>("a role that is none of that room", (t, c) -> c.claim("role", "volunteer")),
        new Broken<>("nobody's", (t, c) -> c.subject("never-was").claim("client_id", "never-was")));
  }

  @Test
  void theEndIsTakenWithTheSkewThatIsAllowed() {
    String token = signed(sound().issueTime(at(-300)).expirationTime(at(-30)));

    assertThat(bearing(token).get(PATH).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @NullSource
  @EmptySource
  @ValueSource(
      strings = {
        "system/Patient.sr",
        "system/Patient.read",
        "system/*.*",
        "Patient.rs",
        "SYSTEM/Patient.rs",
        "system/Patient.rs?",
        "system/Patient.rs?name=x",
        "system/Nonsense.rs",
        "patient/Patient.rs",
        "openid profile",
        "system/Task.rs"
      })
  void oneWhoseScopesDoNotGrantItIsRefused(String scope) {
    assertRefused(signed(sound().claim("scope", scope)));
  }

  @Test
  void oneWhoseScopeIsNoneOpensNothing() {
    for (String read : READS) {
      assertThat(bearing(signed(sound())).get(read).status()).as(read).isIn(200, 404);
    }
    ScopeGrammarTest.others()
        .forEach(
            scope -> {
              String token = signed(sound().claim("scope", scope));
              READS.forEach(read -> assertRefused(token, read));
            });
  }

  @Test
  void oneOfARevokedClientIsRefusedAtOnce() {
    FhirCaller caller = bearing(signed(sound()));
    assertThat(caller.get(PATH).status()).isEqualTo(200);

    revoke();

    assertThat(caller.get(PATH).code()).isEqualTo("not-signed-in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a.b", "a.b.c", "e30.e30.e30", "..", "a.b.c.d.e"})
  void whatIsNoTokenIsRefused(String text) {
    assertRefused(text);
  }
}
