package org.passerelle.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.room.Room;
import org.passerelle.room.Rooms;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** What an operator types, spoken to the running service over its management port. */
class OperatorCommandsTest {

  private static final String NAME = "clinique-de-l-essai";

  @TempDir Path here;

  private final World world = World.on(Engine.H2);
  private final Rooms rooms = world.bean(Rooms.class);
  private final Typing operator = new Typing(world);

  @Test
  void aRoomIsMadeListedAndClosedForGood() {
    assertThat(make(NAME)).isZero();
    assertThat(rooms.find(NAME).map(Room::name)).contains(NAME);
    assertThat(operator.run("room", "list")).isZero();
    assertThat(operator.said()).contains(NAME + "  clinic");

    assertThat(operator.run("room", "close", NAME)).isZero();

    assertThat(rooms.find(NAME)).isEqualTo(Optional.empty());
    assertThat(make(NAME)).isOne();
    assertThat(operator.said()).contains("a name is never reused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Clinique", "ab", "directory", "-clinique", "clinique_x"})
  void aNameThatCannotStandInAUrlIsRefused(String name) {
    assertThat(make(name)).isOne();
  }

  @Test
  void aRoomsGraceIsSetInDays() {
    assertThat(operator.run("room", "grace", "logis-ensemble", "45")).isZero();
    assertThat(rooms.grace("logis-ensemble")).isEqualTo(Duration.ofDays(45));
    assertThat(operator.run("room", "grace", "logis-ensemble", "30")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "trente", "10000", ""})
  void aGraceThatIsNoNumberOfDaysIsRefused(String days) {
    assertThat(operator.run("room", "grace", "logis-ensemble", days)).isOne();
    assertThat(rooms.grace("logis-ensemble")).isEqualTo(Duration.ofDays(30));
  }

  @Test
  void theGraceOfNoRoomIsRefused() {
    assertThat(operator.run("room", "grace", "nulle-part", "30")).isOne();
    assertThat(operator.said()).contains("There is no such room.");
  }

  @Test
  void aClientIsAddedByItsPublicKeysAndOnce() throws Exception {
    Path keys = write(new JWKSet(key()).toString(true));

    assertThat(add("le-panier", keys)).isZero();
    assertThat(add("le-panier", keys)).isOne();
    assertThat(operator.said()).contains("That client id is taken.");
  }

  @Test
  void aPrivateKeyIsRefused() throws Exception {
    Path keys = write(new JWKSet(key()).toString(false));

    assertThat(add("le-panier", keys)).isOne();
    assertThat(operator.said()).contains("private key");
  }

  @Test
  void aClientOfNoRoomOrOfTheDirectoryIsRefused() throws Exception {
    Path keys = write(new JWKSet(key()).toString(true));

    assertThat(add("nulle-part", keys)).isOne();
    assertThat(add("directory", keys)).isOne();
  }

  private int make(String name) {
    return operator.run(
        "room",
        "add",
        name,
        "--kind",
        "clinic",
        "--title-fr",
        "Clinique (démo)",
        "--title-en",
        "Clinic (démo)",
        "--contact",
        "accueil@clinique.example");
  }

  private int add(String room, Path keys) {
    return operator.run(
        "client",
        "add",
        "--room",
        room,
        "--jwks",
        keys.toString(),
        "--id",
        "essai-" + here.getFileName());
  }

  private static ECKey key() throws JOSEException {
    return new ECKeyGenerator(Curve.P_384).keyIDFromThumbprint(true).generate();
  }

  private Path write(String jwks) throws IOException {
    return Files.writeString(here.resolve("keys.json"), jwks);
  }
}
