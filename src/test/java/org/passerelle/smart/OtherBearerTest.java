package org.passerelle.smart;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.policy.Principal;
import org.passerelle.scope.Level;
import org.passerelle.support.Answer;
import org.passerelle.token.ClientRegister;
import org.passerelle.token.KnownTokens;
import org.passerelle.token.NewClient;
import org.passerelle.token.Proof;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The contract of bearer tokens, held by the tokens of another issuer; and that these let a client
 * in where an operator has put it, and nowhere else.
 */
class OtherBearerTest extends BearerContract {

  private final String id = "theirs-" + UUID.randomUUID();
  private final String subject = "their-name-" + UUID.randomUUID();

  OtherBearerTest() {
    register(id, ROOM, MixedHouse.CLINICS, subject, Level.SYSTEM.everything());
  }

  private void register(String id, String room, OtherIssuer by, String subject, String scopes) {
    world
        .bean(ClientRegister.class)
        .add(
            NewClient.proven(id, room, Principal.SYSTEM, Proof.tokensOf(by.name(), subject))
                .within(scopes));
  }

  @Override
  String issuer() {
    return MixedHouse.CLINICS.name();
  }

  @Override
  String client() {
    return subject;
  }

  @Override
  RSAKey key() {
    return MixedHouse.CLINICS.key();
  }

  @Override
  Instant now() {
    return world.clock().instant();
  }

  @Override
  void revoke() {
    world.bean(ClientRegister.class).revoke(id);
  }

  @Test
  void oneForTheWholeHouseOpensItsOneRoom() {
    String token = signed(sound().audience(List.of(MixedHouse.ADDRESS, "https://other.example")));

    assertThat(bearing(token).get(PATH).status()).isEqualTo(200);
    assertThat(bearing(token).at("clinique-du-parc").get(PATH).code()).isEqualTo("other-room");
  }

  /** Or whoever shares its address would wait for it, and stop it by bad tokens. */
  @Test
  void oneThatWasLetInCountsForItsClientAndNotForItsAddress() {
    KnownTokens known = world.bean(KnownTokens.class);
    String good = signed(sound());
    String other = signed(sound().audience("https://other.example"));
    assertThat(known.find(good)).isEmpty();

    assertThat(bearing(good).get(PATH).status()).isEqualTo(200);
    assertThat(bearing(other).get(PATH).status()).isEqualTo(401);

    assertThat(known.find(good).map(Jwt::getSubject)).contains(id);
    assertThat(known.find(other)).isEmpty();
  }

  /** Each is a value that would do for some other client. */
  @ParameterizedTest
  @CsvSource({
    "role, clerk",
    "role, operator",
    "purpose_of_use, COC",
    "purpose_of_use, x",
    "purpose_of_use,",
    "organization, Organization/another",
    "organization,",
    "client_id,",
    "room, le-panier",
    "cnf, bound"
  })
  void whatIsRegisteredIsNotOverruled(String claim, String value) {
    Object says = claim.equals("cnf") ? Map.of("jkt", value) : value;

    assertRefused(signed(sound().claim(claim, says)));
  }

  @Test
  void oneThatNamesAnotherKindOfClientIsRefused() {
    Backend ours = Backend.of(world);
    assertRefused(signed(sound().claim("client_id", ours.id()).subject(ours.id())));
    assertRefused(signed(sound().claim("client_id", id).subject(id)));
    String odd = "odd-" + UUID.randomUUID();
    register(odd, "le-panier", MixedHouse.ODD, odd, Level.SYSTEM.everything());
    assertRefused(signed(sound().claim("client_id", odd)));
  }

  /** An operator who writes past the command cannot widen what the installation said. */
  @Test
  void aRoomThatIsNoneOfTheIssuersIsNotOpened() {
    String other = "elsewhere-" + UUID.randomUUID();
    register(other, "logis-ensemble", MixedHouse.CLINICS, other, Level.SYSTEM.everything());
    String token =
        signed(
            sound()
                .claim("client_id", other)
                .claim("room", "logis-ensemble")
                .audience(MixedHouse.ADDRESS));

    assertThat(bearing(token).at("logis-ensemble").get("Task?_count=1").code())
        .isEqualTo("not-signed-in");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"system/*.cruds", "system/Patient.crus", "user/Patient.rs", "system/Task.rs"})
  void moreThanTheClientMayHaveIsRefusedWhole(String scope) {
    String narrow = "narrow-" + UUID.randomUUID();
    register(narrow, ROOM, MixedHouse.CLINICS, narrow, "system/Patient.rs");
    JWTClaimsSet.Builder claims = sound().claim("client_id", narrow);

    assertThat(
            bearing(signed(claims.claim("scope", "openid system/Patient.rs"))).get(PATH).status())
        .isEqualTo(200);
    assertRefused(signed(claims.claim("scope", "system/Patient.rs " + scope)));
  }

  @Test
  void itsScopesNarrowWhatItsRoleMayDo() {
    String token = signed(sound().claim("scope", "system/Patient.rs"));

    assertThat(bearing(token).get(PATH).status()).isEqualTo(200);
    assertThat(bearing(token).get("Task?_count=1").code()).isEqualTo("not-offered");
  }

  /** An issuer that signs on curves, says where its keys are by setting, and has its own words. */
  @Test
  void anIssuerMayHaveItsOwnWords() {
    String name = "odd-" + UUID.randomUUID();
    register(name, "le-panier", MixedHouse.ODD, name, Level.SYSTEM.everything());
    JWTClaimsSet.Builder claims =
        sound()
            .issuer(MixedHouse.ODD.name())
            .audience("api://passerelle")
            .claim("room", null)
            .claim("client_id", null)
            .claim("scope", null)
            .claim("https://odd.example/place", "le-panier")
            .claim("azp", name)
            .claim("scp", List.of("system/Task.rs"))
            .claim("organization", MixedHouse.organization("le-panier").orElseThrow());

    assertThat(
            bearing(MixedHouse.ODD.signedByCurve(claims))
                .at("le-panier")
                .get("Task?_count=1")
                .status())
        .isEqualTo(200);
    assertThat(
            bearing(MixedHouse.ODD.signedByCurve(claims.audience(MixedHouse.ADDRESS)))
                .at("le-panier")
                .get("Task?_count=1")
                .status())
        .isEqualTo(401);
  }

  @Test
  void itsClientGetsNoTokenOfOurs() {
    Backend ours = Backend.of(world);
    Answer answer = ours.ask(ours.signed(ours.claims().issuer(id).subject(id)));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.body()).contains("invalid_client");
  }

  @Test
  void aKeyThatTheIssuerAddsIsNoticedAndOneItRemovesIsForgotten() {
    RSAKey next = Backend.key("next-" + UUID.randomUUID());
    assertThat(bearing(signed(sound())).get(PATH).status()).isEqualTo(200);
    world.clock().advance(Duration.ofSeconds(11));
    KeyServer.publish(MixedHouse.CLINICS.keysPath(), next.toPublicJWK());
    try {
      assertThat(bearing(signed(header().keyID(next.getKeyID()), sound(), next)).get(PATH).status())
          .isEqualTo(200);
      assertRefused(signed(sound()));
    } finally {
      restored();
    }
  }

  @Test
  void withoutTheIssuersKeysNothingIsTaken() {
    world.clock().advance(Duration.ofHours(1));
    KeyServer.answers(MixedHouse.CLINICS.keysPath(), aResponse().withStatus(500));
    try {
      assertThat(bearing(signed(sound())).get(PATH).code()).isEqualTo("not-signed-in");
    } finally {
      restored();
    }
  }

  @Test
  void theDocumentOfAnotherIssuerNamesNoKeys() {
    world.clock().advance(Duration.ofHours(1));
    MixedHouse.CLINICS.publishDocument("https://elsewhere.example");
    try {
      assertThat(bearing(signed(sound())).get(PATH).code()).isEqualTo("not-signed-in");
    } finally {
      MixedHouse.CLINICS.publishDocument(MixedHouse.CLINICS.name());
      restored();
    }
  }

  private void restored() {
    MixedHouse.CLINICS.publishKeys();
    world.clock().advance(Duration.ofHours(1));
    assertThat(bearing(signed(sound())).get(PATH).status()).isEqualTo(200);
  }
}
