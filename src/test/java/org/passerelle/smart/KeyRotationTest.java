package org.passerelle.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.operator.KeyCommand;
import org.passerelle.operator.Words;
import org.passerelle.secret.SecretFile;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.SettableClock;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;
import org.passerelle.token.SigningKeys;

/** The issuer changes its key while tokens of the old one are still about. */
class KeyRotationTest {

  private static final Duration LIFE = Duration.ofMinutes(15);

  private final SettableClock clock = new SettableClock();

  @Test
  void aTokenOfTheOldKeyIsTakenAndNewOnesBearTheNewKey() {
    World world = World.another(Engine.H2); // elsewhere tokens of the old key are still held
    Backend backend = Backend.of(world);
    String before = backend.ask(backend.signed(backend.claims())).body();
    FhirCaller old = FhirCaller.bearing(world.address(), Backend.ROOM, token(before));

    assertThat(world.bean(KeyCommand.class).run(new Words(List.of("rotate"))).done()).isTrue();

    assertThat(old.get("Patient?_count=1").status()).isEqualTo(200);
    String after = backend.ask(backend.signed(backend.claims())).body();
    assertThat(header(after)).isNotEqualTo(header(before));
    FhirCaller fresh = FhirCaller.bearing(world.address(), Backend.ROOM, token(after));
    assertThat(fresh.get("Patient?_count=1").status()).isEqualTo(200);
    world.close();
  }

  @Test
  void theOldKeyIsPublishedWithoutItsPrivateHalfUntilItsTokensHaveExpired(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("keys");
    SigningKeys keys = SigningKeys.in(new SecretFile(file), clock);
    String first = all(keys).get(0).getKeyID();

    keys.rotate(LIFE);

    assertThat(all(keys)).extracting(JWK::isPrivate).containsExactly(true, false);
    assertThat(all(keys).get(1).getKeyID()).isEqualTo(first);
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    clock.advance(LIFE.plusSeconds(1));
    assertThat(all(keys)).extracting(JWK::getKeyID).doesNotContain(first).hasSize(1);
  }

  @Test
  void anotherNodeFindsTheNewKeyByItsName(@TempDir Path folder) {
    SecretFile file = new SecretFile(folder.resolve("keys"));
    SigningKeys one = SigningKeys.in(file, clock);
    SigningKeys other = SigningKeys.in(file, clock);
    one.rotate(LIFE);
    String name = all(one).get(0).getKeyID();

    assertThat(named(other, name)).containsExactly(name);
    assertThat(named(other, "none")).isEmpty();
  }

  @Test
  void aStolenKeyIsEndedAtOnceWithAllThatItSigned() {
    World world = World.another(Engine.H2);
    Backend backend = Backend.of(world);
    FhirCaller old = backend.bearing(backend.ask(backend.signed(backend.claims())));
    KeyCommand command = world.bean(KeyCommand.class);
    assertThat(command.run(new Words(List.of("rotate"))).done()).isTrue();
    FhirCaller later = backend.bearing(backend.ask(backend.signed(backend.claims())));
    assertThat(old.get("Patient?_count=1").status()).isEqualTo(200);

    assertThat(command.run(new Words(List.of("rotate", "--now"))).done()).isTrue();

    for (FhirCaller caller : List.of(old, later)) {
      Answer refused = caller.get("Patient?_count=1");
      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.code()).isEqualTo("not-signed-in");
      assertThat(caller.at("directory").get("Organization?_count=1").status()).isEqualTo(401);
    }
    FhirCaller fresh = backend.bearing(backend.ask(backend.signed(backend.claims())));
    assertThat(fresh.get("Patient?_count=1").status()).isEqualTo(200);
    world.close();
  }

  /** A word too many must not turn the end of a stolen key into a slow one. */
  @ParameterizedTest
  @ValueSource(strings = {"", "rotate now", "rotate --now yes", "rotate --keep 0", "rotate --nwo"})
  void aCommandThatIsNotUnderstoodChangesNothing(String typed, @TempDir Path folder) {
    SecretFile file = new SecretFile(folder.resolve("keys"));
    SigningKeys keys = SigningKeys.in(file, clock);
    String before = all(keys).get(0).getKeyID();

    assertThat(new KeyCommand(keys, LIFE).run(new Words(List.of(typed.split(" ")))).done())
        .isFalse();

    assertThat(all(keys)).extracting(JWK::getKeyID).containsExactly(before);
  }

  /** Although it knows the old key and has no reason to look for another. */
  @Test
  void anotherNodeForgetsAnEndedKeyAtTheNextToken(@TempDir Path folder) throws Exception {
    SecretFile file = new SecretFile(folder.resolve("keys"));
    SigningKeys one = SigningKeys.in(file, clock);
    SigningKeys other = SigningKeys.in(file, clock);
    String stolen = all(other).get(0).getKeyID();
    one.rotate(LIFE);
    assertThat(named(other, stolen)).hasSize(1);

    one.replaceAll();

    assertThat(named(other, stolen)).isEmpty();
    assertThat(all(other).size()).isEqualTo(1);
    assertThat(all(other).equals(all(one))).isTrue();
    assertThat(Files.readString(folder.resolve("keys"))).doesNotContain(stolen);
  }

  /** The names alone: a key that a failing test printed would be in a log. */
  private static List<String> named(SigningKeys keys, String name) {
    return keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(name).build()), null).stream()
        .map(JWK::getKeyID)
        .toList();
  }

  private static List<JWK> all(SigningKeys keys) {
    return keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null);
  }

  private static String token(String answer) {
    return answer.replaceAll("(?s).*\"access_token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
  }

  private static String header(String answer) {
    return token(answer).split("\\.")[0];
  }
}
