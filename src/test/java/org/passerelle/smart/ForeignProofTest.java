package org.passerelle.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.policy.Principal;
import org.passerelle.scope.Level;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.token.ClientRegister;
import org.passerelle.token.NewClient;
import org.passerelle.token.Proof;

/** What another issuer signed, or was meant to read, is no proof at our token endpoint. */
class ForeignProofTest {

  private static final OtherIssuer THEIRS = MixedHouse.CLINICS;

  private final World world = MixedHouse.world();
  private final Backend ours = Backend.of(world);
  private final String theirClient = "theirs-" + UUID.randomUUID();

  /** All else in it is as it should be, by the algorithm that we take. */
  @Test
  void theirKeyProvesNoClientOfOurs() {
    RSAKey key = THEIRS.key();
    RSAKey named = new RSAKey.Builder(key).keyID("first").build();

    assertNoProof(ours.signed(ours.claims(), key));
    assertNoProof(ours.signed(ours.claims(), named));
    assertNoProof(THEIRS.signedByCurve(ours.claims()));
    assertThat(ours.ask(ours.signed(ours.claims())).status()).isEqualTo(200);
  }

  @Test
  void theirAccessTokenIsNoAssertion() {
    register();
    for (String subject : List.of(theirClient, ours.id())) {
      JWTClaimsSet.Builder token = MixedHouse.claims(THEIRS.name(), subject, now());
      assertNoProof(THEIRS.signed(token));
      assertNoProof(ours.signed(token, THEIRS.key()));
      token.jwtID(UUID.randomUUID().toString()).audience(ours.house() + "/oauth2/token");
      assertNoProof(THEIRS.signed(token));
      assertNoProof(ours.signed(token, THEIRS.key()));
    }
  }

  /** Made for their token endpoint or ours, by a key that their client has. */
  @Test
  void whatTheirClientAssertsIsNothingHere() {
    register();
    RSAKey own = Backend.key("own");
    for (String audience : List.of(THEIRS.name() + "/token", ours.house() + "/oauth2/token")) {
      String assertion = ours.signed(assertion(theirClient, audience), own);
      assertNoProof(assertion);
      assertOpensNothing(assertion);
    }
    assertNoProof(ours.signed(assertion(ours.id(), THEIRS.name() + "/token")));
  }

  @Test
  void theirAccessTokenOpensNothingBeforeItsClientIsRegistered() {
    String token = THEIRS.signed(MixedHouse.claims(THEIRS.name(), theirClient, now()));
    assertOpensNothing(token);

    register();

    assertThat(bearing(token).status()).isEqualTo(200);
  }

  @Test
  void whatProvesAClientOpensNoRoomByItself() {
    String base = MixedHouse.ADDRESS + "/fhir/" + Backend.ROOM;

    assertOpensNothing(ours.signed(ours.claims()));
    assertOpensNothing(ours.signed(ours.claims().audience(base)));
  }

  private JWTClaimsSet.Builder assertion(String client, String audience) {
    return ours.claims()
        .issuer(client)
        .subject(client)
        .audience(audience)
        .issueTime(Date.from(now()));
  }

  private void register() {
    world
        .bean(ClientRegister.class)
        .add(
            NewClient.proven(
                    "id-" + theirClient,
                    Backend.ROOM,
                    Principal.SYSTEM,
                    Proof.tokensOf(THEIRS.name(), theirClient))
                .within(Level.SYSTEM.everything()));
  }

  private Instant now() {
    return world.clock().instant();
  }

  /** Alone, and in the name of either client. */
  private void assertNoProof(String assertion) {
    for (String more : List.of("", "&client_id=" + ours.id(), "&client_id=" + theirClient)) {
      Answer answer = Backend.ask(world.address(), assertion, more);
      assertThat(answer.status()).as(answer.body()).isIn(400, 401);
      assertThat(answer.body()).contains("\"error\"").doesNotContain("access_token");
    }
  }

  private void assertOpensNothing(String token) {
    assertThat(bearing(token).code()).isEqualTo("not-signed-in");
  }

  private Answer bearing(String token) {
    return FhirCaller.bearing(world.address(), Backend.ROOM, token).get(BearerContract.PATH);
  }
}
