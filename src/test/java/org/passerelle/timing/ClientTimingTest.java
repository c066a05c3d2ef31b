package org.passerelle.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.policy.Principal;
import org.passerelle.support.ProofSize;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;
import org.passerelle.token.ClientRegister;
import org.passerelle.token.NewClient;

/** How long the refusal of a stranger's signature takes does not tell which clients there are. */
@Tag("proof")
@Tag("wall")
class ClientTimingTest {

  private final RSAKey strangers = new RSAKeyGenerator(2048).keyID("k").generate();
  private final HttpClient http = HttpClient.newHttpClient();

  ClientTimingTest() throws JOSEException {}

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aClientThatIsThereIsRefusedAsSlowlyAsOneThatNeverWas(Engine engine) throws Exception {
    assumeTrue(
        ProofSize.isFull(), "a thousand samples each are taken by ./passerelle prove wall alone");
    World world = World.on(engine);
    String there = "there-" + UUID.randomUUID();
    RSAKey own = new RSAKeyGenerator(2048).keyID("its-own").generate();
    world
        .bean(ClientRegister.class)
        .add(
            NewClient.withKeys(
                there,
                "clinique-des-erables",
                Principal.SYSTEM,
                new JWKSet(own.toPublicJWK()).toString()));
    HttpRequest known = asks(world, there);
    HttpRequest unknown = asks(world, "never-" + UUID.randomUUID());

    assertThat(TimingTwinTest.isTold(engine, "client", i -> refused(known), i -> refused(unknown)))
        .isFalse();
  }

  private HttpRequest asks(World world, String client) throws JOSEException {
    SignedJWT assertion =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS384).keyID("k").build(),
            new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(world.address() + "/oauth2/token")
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(world.clock().instant().plusSeconds(240)))
                .build());
    assertion.sign(new RSASSASigner(strangers));
    String form =
        "grant_type=client_credentials&client_assertion_type="
            + "urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion="
            + assertion.serialize();
    return HttpRequest.newBuilder(URI.create(world.address() + "/oauth2/token"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form))
        .build();
  }

  private void refused(HttpRequest request) {
    try {
      assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
