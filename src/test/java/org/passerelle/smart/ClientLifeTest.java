package org.passerelle.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.operator.ClientCommand;
import org.passerelle.operator.OperatorReply;
import org.passerelle.operator.Words;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** A client's keys change while it goes on asking; revoked, it and its tokens open nothing. */
class ClientLifeTest {

  @ParameterizedTest
  @EnumSource(Engine.class)
  void anOldKeyIsGoodUntilItsEndAndTheNewOneAtOnce(Engine engine) {
    World world = World.on(engine);
    Backend backend = Backend.of(world);
    RSAKey next = Backend.key("second");

    OperatorReply reply = rotate(world, backend, next, "2");

    assertThat(reply.done()).as(reply.text()).isTrue();
    assertThat(backend.ask(backend.signed(backend.claims(), next)).status()).isEqualTo(200);
    assertThat(backend.ask(backend.signed(backend.claims())).status()).isEqualTo(200);
    world.clock().advance(Duration.ofDays(2).plusSeconds(1));
    assertThat(backend.ask(backend.signed(backend.claims())).status()).isEqualTo(401);
    assertThat(backend.ask(backend.signed(backend.claims(), next)).status()).isEqualTo(200);
  }

  @Test
  void aStolenKeyIsKeptForNoTimeAtAll() {
    World world = World.on(Engine.H2);
    Backend backend = Backend.of(world);

    assertThat(rotate(world, backend, Backend.key("second"), "0").done()).isTrue();

    assertThat(backend.ask(backend.signed(backend.claims())).status()).isEqualTo(401);
  }

  @Test
  void neitherIsOneOfAnEarlierRotationThen() {
    World world = World.on(Engine.H2);
    Backend backend = Backend.of(world);
    rotate(world, backend, Backend.key("second"), "30");
    assertThat(backend.ask(backend.signed(backend.claims())).status()).isEqualTo(200);

    rotate(world, backend, Backend.key("third"), "0");

    assertThat(backend.ask(backend.signed(backend.claims())).status()).isEqualTo(401);
  }

  @Test
  void aNewKeyWithTheNameOfOneStillGoodIsRefused() {
    World world = World.on(Engine.H2);
    Backend backend = Backend.of(world);

    assertThat(rotate(world, backend, Backend.key("first"), "7").text()).contains("kid");
    assertThat(backend.ask(backend.signed(backend.claims())).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "x", "1000", "1.5"})
  void aTimeThatIsNoneIsRefused(String days) {
    World world = World.on(Engine.H2);
    Backend backend = Backend.of(world);

    assertThat(rotate(world, backend, Backend.key("second"), days).done()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void revokedItGetsNoTokenAndItsLiveTokensAreRefused(Engine engine) {
    World world = World.on(engine);
    Backend backend = Backend.of(world);
    FhirCaller caller = backend.bearing(backend.ask(backend.signed(backend.claims())));
    assertThat(caller.get("Patient?_count=1").status()).isEqualTo(200);

    assertThat(command(world).run(new Words(List.of("revoke", backend.id()))).done()).isTrue();

    Answer refused = caller.get("Patient?_count=1");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.code()).isEqualTo("not-signed-in");
    assertThat(caller.at("directory").get("Organization?_count=1").status()).isEqualTo(401);
    assertThat(backend.ask(backend.signed(backend.claims())).status()).isEqualTo(401);
    assertThat(rotate(world, backend, Backend.key("second"), "1").done()).isFalse();
    assertThat(command(world).run(new Words(List.of("revoke", backend.id()))).done()).isFalse();
    assertThat(command(world).run(new Words(List.of("list"))).text())
        .contains(backend.id() + "  " + Backend.ROOM + "  system  TREAT  revoked");
  }

  @Test
  void aTokenSaysWhatForAndForWhichOrganization() {
    World world = World.on(Engine.H2);
    Backend backend = Backend.of(world);
    String token =
        backend
            .ask(backend.signed(backend.claims()))
            .body()
            .replaceAll("(?s).*\"access_token\"\\s*:\\s*\"([^\"]+)\".*", "$1");

    assertThat(
            new String(
                Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8))
        .contains("\"purpose_of_use\":\"TREAT\"")
        .contains("\"organization\":\"Organization/");
  }

  @Test
  void aPurposeThatIsNoneIsRefused() {
    World world = World.on(Engine.H2);
    String jwks = Backend.publicJwks(Backend.key("k"));

    OperatorReply reply =
        command(world)
            .run(
                new Words(
                    List.of(
                        "add",
                        "--room",
                        Backend.ROOM,
                        "--id",
                        "without-purpose",
                        "--purpose",
                        "CURIOSITY",
                        "--jwks-content",
                        jwks)));

    assertThat(reply.done()).isFalse();
    assertThat(reply.text()).contains("no such purpose");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"keys\":[]}",
        "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"s\",\"k\":\"c2VjcmV0\"}]}",
        "{\"keys\":[{\"kty\":\"EC\",\"kid\":\"e\",\"crv\":\"P-256\","
            + "\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\","
            + "\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\"}]}",
        "nonsense"
      })
  void keysThatCannotSignAnAssertionAreRefused(String jwks) {
    World world = World.on(Engine.H2);

    assertThat(
            command(world)
                .run(
                    new Words(
                        List.of(
                            "add",
                            "--room",
                            Backend.ROOM,
                            "--id",
                            "keyless",
                            "--jwks-content",
                            jwks)))
                .done())
        .isFalse();
  }

  private static OperatorReply rotate(World world, Backend backend, RSAKey next, String days) {
    return command(world)
        .run(
            new Words(
                List.of(
                    "rotate",
                    backend.id(),
                    "--jwks-content",
                    Backend.publicJwks(next),
                    "--keep",
                    days)));
  }

  private static ClientCommand command(World world) {
    return world.bean(ClientCommand.class);
  }
}
