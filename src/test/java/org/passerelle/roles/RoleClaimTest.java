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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.policy.Principal;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Someone;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;
import org.passerelle.token.ClientRegister;
import org.passerelle.token.NewClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** A token says what its client is: room, role, purpose. One that says anything else is none. */
class RoleClaimTest {

  private static final String ROOM = "clinique-des-erables";
  private static final String SECRET =
      PasswordEncoderFactories.createDelegatingPasswordEncoder().encode("demo");

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
  void aTokenThatSaysWhatItsClientIsIsTaken() throws Exception {
    String clerk = Someone.add(world, ROOM, Principal.CLERK);

    assertThat(bearing(claims(ROOM, "system")).get("Condition?_count=1").status()).isEqualTo(200);
    JWTClaimsSet.Builder own = claims(clerk, "clerk").claim("purpose_of_use", "HOPERAT");
    assertThat(bearing(own.claim("scope", "user/*.cruds")).get("Patient?_count=1").status())
        .isEqualTo(200);
  }

  /** The house's own signature does not help it: a token is compared with its client's row. */
  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "nobody",
        "SYSTEM",
        "system ",
        "system,clerk",
        "clerk",
        "clinic-staff",
        "volunteer",
        "operator",
        "anonymous"
      })
  void aTokenWithAnotherRoleThanItsClientsOpensNothing(String role) throws Exception {
    assertWorthless(claims(ROOM, role));
  }

  @Test
  void aRoleInAListIsNone() throws Exception {
    assertWorthless(claims(ROOM, List.of("system")));
  }

  @ParameterizedTest
  @CsvSource({
    "room, clinique-du-parc",
    "room, directory",
    "room, never-there",
    "room, ",
    "purpose_of_use, HRESCH",
    "purpose_of_use, ",
    "sub, clinique-du-parc",
    "sub, never-there"
  })
  void neitherDoesOneWithAnyOtherClaimThanItsClients(String claim, String value) throws Exception {
    assertWorthless(claims(ROOM, "system").claim(claim, value));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aTokenOfAClientThatWasMovedSinceIsRefused(Engine engine) {
    World house = World.on(engine);
    for (String change :
        List.of("room = 'clinique-du-parc'", "role = 'clerk'", "purpose = 'HRESCH'")) {
      String id = "moved-" + UUID.randomUUID();
      house
          .bean(ClientRegister.class)
          .add(NewClient.withSecret(id, ROOM, Principal.SYSTEM, SECRET));
      FhirCaller caller = FhirCaller.client(house.address(), id, ROOM, null);
      assertThat(caller.get("Patient?_count=1").status()).isEqualTo(200);

      house.everything().update("update token_client set " + change + " where client_id = ?", id);

      for (String base : List.of(ROOM, "clinique-du-parc", "directory")) {
        assertThat(caller.at(base).get("Organization?_count=1").status()).isEqualTo(401);
      }
    }
  }

  /** Whatever its row may say: no command makes such a client. */
  @ParameterizedTest
  @CsvSource({"volunteer", "patient-partner", "researcher", "decision-maker", "operator"})
  void aRoleThatIsNoneOfSuchARoomMayDoNothingThere(String role) throws Exception {
    String id = "misplaced-" + UUID.randomUUID();
    world.bean(ClientRegister.class).add(NewClient.withSecret(id, ROOM, Principal.SYSTEM, SECRET));
    world.everything().update("update token_client set role = ? where client_id = ?", role, id);
    Someone.authorise(world, id);
    FhirCaller caller = bearing(claims(id, role).claim("scope", "user/*.cruds system/*.cruds"));

    for (String path : List.of("Patient?_count=1", "Patient/1", "Task?_count=1", "Nonsense")) {
      Answer refused = caller.get(path);

      assertThat(refused.status()).as(path).isEqualTo(403);
      assertThat(refused.code()).isEqualTo("not-offered");
    }
    assertThat(caller.get("metadata").body()).doesNotContain("\"Patient\"");
  }

  private void assertWorthless(JWTClaimsSet.Builder claims) throws JOSEException {
    FhirCaller caller = bearing(claims);

    for (String base : List.of(ROOM, "clinique-du-parc", "directory")) {
      Answer refused = caller.at(base).get("Organization?_count=1");
      assertThat(refused.status()).as(base).isEqualTo(401);
      assertThat(refused.code()).isEqualTo("not-signed-in");
    }
  }

  private JWTClaimsSet.Builder claims(String client, Object role) {
    Instant now = Instant.now(java.time.Clock.systemUTC());
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(world.address())
            .subject(client)
            .audience(world.address() + "/fhir/" + ROOM)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("room", ROOM)
            .claim("purpose_of_use", "TREAT")
            .claim("scope", "system/*.cruds");
    return role == null ? claims : claims.claim("role", role);
  }

  private FhirCaller bearing(JWTClaimsSet.Builder claims) throws JOSEException {
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
