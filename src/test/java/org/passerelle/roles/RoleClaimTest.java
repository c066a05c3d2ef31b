package org.passerelle.roles;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.policy.Principal;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Someone;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** A token says in which role its client asks; one that does not say, or says no role, is none. */
class RoleClaimTest {

  private static final String ROOM = "clinique-des-erables";

  private final World world = World.on(Engine.H2);

  @Test
  void theIssuerWritesTheClientsRole() {
    assertThat(payload(FhirCaller.token(world.address(), ROOM, null)))
        .contains("\"role\":\"system\"", "\"room\":\"" + ROOM + "\"");
    String clerk = Someone.add(world, ROOM, Principal.CLERK);
    assertThat(payload(FhirCaller.token(world.address(), clerk, null)))
        .contains("\"role\":\"clerk\"");
  }

  @Test
  void aTokenWithTheRoleOfItsRoomIsTaken() throws Exception {
    assertThat(bearing("system").get("Condition?_count=1").status()).isEqualTo(200);
    assertThat(bearing("clerk").get("Patient?_count=1").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "nobody", "SYSTEM", "system ", "system,clerk"})
  void aTokenWithoutAKnownRoleOpensNothing(String role) throws Exception {
    Answer refused = bearing(role).get("Patient?_count=1");

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.code()).isEqualTo("not-signed-in");
    assertThat(bearing(role).at("directory").get("Organization?_count=1").status()).isEqualTo(200);
  }

  @Test
  void aRoleInAListIsNone() throws Exception {
    assertThat(bearing(List.of("system")).get("Patient?_count=1").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "volunteer",
    "patient-partner",
    "researcher",
    "decision-maker",
    "operator",
    "anonymous"
  })
  void aRoleThatIsNoneOfSuchARoomMayDoNothingThere(String role) throws Exception {
    for (String path : List.of("Patient?_count=1", "Patient/1", "Task?_count=1", "Nonsense")) {
      Answer refused = bearing(role).get(path);

      assertThat(refused.status()).as(path).isEqualTo(403);
      assertThat(refused.code()).isEqualTo("not-offered");
    }
    assertThat(bearing(role).get("metadata").body()).doesNotContain("\"Patient\"");
  }

  private FhirCaller bearing(Object role) throws JOSEException {
    Instant now = Instant.now(java.time.Clock.systemUTC());
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(world.address())
            .subject(ROOM)
            .audience(world.address() + "/fhir/" + ROOM)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("room", ROOM)
            .claim("scope", "system/*.cruds");
    if (role != null) {
      claims.claim("role", role);
    }
    JWK key = key();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
            claims.build());
    token.sign(new RSASSASigner(key.toRSAKey()));
    return FhirCaller.bearing(world.address(), ROOM, token.serialize());
  }

  @SuppressWarnings("unchecked")
  private JWK key() throws JOSEException {
    JWKSource<SecurityContext> keys = world.bean(JWKSource.class);
    return keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null).get(0);
  }

  private static String payload(Answer answer) {
    String token = answer.body().replaceAll("(?s).*\"access_token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    return new String(
        Base64.getUrlDecoder().decode(token.split("\\.")[1]),
        java.nio.charset.StandardCharsets.UTF_8);
  }
}
