package org.passerelle.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.notice.Registration;
import org.passerelle.notice.WebhookRegistry;
import org.passerelle.notice.WebhookSecrets;
import org.passerelle.room.Room;
import org.passerelle.room.Rooms;
import org.passerelle.support.Someone;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** The operator adds clients in roles, and is told what such a room has. */
class ClientCommandTest {

  private static String publicKeys = "";
  private static String privateKeys = "";

  private final World world = World.on(Engine.H2);
  private final ClientCommand command = world.bean(ClientCommand.class);

  @BeforeAll
  static void keysAreMade() throws Exception {
    RSAKey key = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
    publicKeys = new JWKSet(key).toString(true);
    privateKeys = new JWKSet(key).toString(false);
  }

  @Test
  void aPartnerIsAddedWithANotebookThatItsOwnerAloneIsToldOf() {
    String id = "camille-" + UUID.randomUUID();

    OperatorReply reply = add("pairs-du-quartier", "citizen-partner", id);

    assertThat(reply.done()).as(reply.text()).isTrue();
    assertThat(reply.text()).containsPattern("carnet-[a-z]{16}").contains("as citizen-partner");
    String notebook = reply.text().replaceAll("(?s).*(carnet-[a-z]{16}).*", "$1");
    OperatorReply list = command.run(new Words(List.of("list")));
    assertThat(list.text())
        .contains(id + "  pairs-du-quartier  citizen-partner  " + notebook)
        .contains("le-panier  le-panier  system");
    assertThat(world.bean(RoomCommand.class).run(new Words(List.of("list"))).text())
        .contains("le-panier")
        .doesNotContain("carnet-", "plateau-");
  }

  @Test
  void aPartnerIsAuthorisedByTheDaysThatAreSaidWithIt() {
    String id = "camille-" + UUID.randomUUID();
    String role = "patient-partner";
    String circle = "pairs-du-quartier";
    String day = LocalDate.now(world.clock().withZone(ZoneId.of("America/Toronto"))).toString();

    assertThat(add(circle, role, "a" + id).text())
        .endsWith("\nNot authorised: no training is recorded");
    assertThat(add(circle, role, "b" + id, "--trained", day, "--undertaking", day).text())
        .contains("\nAuthorised until the end of ");
    assertThat(add(circle, role, "c" + id, "--trained", "9999-01-01").text())
        .isEqualTo("A day is written as 2026-03-01, and is not to come.");
    assertThat(add("le-panier", "volunteer", "d" + id, "--trained", day).text())
        .isEqualTo("A training, an undertaking and a Practitioner are a partner's.");
    assertThat(command.run(new Words(List.of("list"))).text()).doesNotContain("c" + id, "d" + id);
  }

  @Test
  void aRoomsOwnSystemIsTheRoleByDefault() {
    String id = "emr-" + UUID.randomUUID();
    OperatorReply reply = run("add", "--room", "clinique-du-parc", "--id", id);

    assertThat(reply.done()).isTrue();
    assertThat(reply.text()).contains("as system").doesNotContain("inner room");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "pairs-du-quartier;clerk;The role clerk is not for a circle",
        "pairs-du-quartier;lapsed-partner;The role lapsed-partner is not for a circle",
        "clinique-du-parc;volunteer;The role volunteer is not for a clinic",
        "le-panier;patient-partner;The role patient-partner is not for an organization",
        "le-panier;anonymous;The role anonymous is not for an organization",
        "le-panier;operator;The role operator is not for an organization",
        "le-panier;decision-maker;The role decision-maker is not for an organization",
        "le-panier;chief;There is no such role.",
        "directory;anonymous;There is no such room.",
        "nulle-part;system;There is no such room."
      })
  void aRoleThatCannotActThereIsRefused(String room, String role, String because) {
    OperatorReply reply = add(room, role, "x-" + UUID.randomUUID());

    assertThat(reply.done()).isFalse();
    assertThat(reply.text()).contains(because);
  }

  @Test
  void nobodyIsAClientOfAnInnerRoom() {
    String notebook = Someone.innerRoom(world, "pair-camille");

    OperatorReply reply = add(notebook, "patient-partner", "x-" + UUID.randomUUID());

    assertThat(reply.text()).isEqualTo("There is no such room.");
    assertThat(
            world
                .bean(WebhookRegistry.class)
                .register(
                    notebook,
                    "https://x.example/",
                    WebhookSecrets.fresh(new java.security.SecureRandom())))
        .isEqualTo(Registration.NO_SUCH_ROOM);
    world.bean(Rooms.class).publish(notebook, "x-" + UUID.randomUUID());
    assertThat(world.bean(Rooms.class).find(notebook).filter(Room::published)).isEmpty();
  }

  @Test
  void noInnerRoomIsMadeByItself() {
    OperatorReply reply =
        world
            .bean(RoomCommand.class)
            .run(
                new Words(
                    List.of(
                        "add",
                        "mon-carnet",
                        "--kind",
                        "notebook",
                        "--title-fr",
                        "x",
                        "--title-en",
                        "x")));

    assertThat(reply.done()).isFalse();
    assertThat(world.bean(Rooms.class).find("mon-carnet")).isEmpty();
  }

  @Test
  void anIdInUseLeavesNoInnerRoomBehind() {
    int before = inner();

    OperatorReply reply = add("pairs-du-quartier", "patient-partner", "pair-camille");

    assertThat(reply.text()).isEqualTo("That client id is taken.");
    assertThat(inner()).isEqualTo(before);
  }

  @Test
  void aPrivateKeyIsRefused() {
    OperatorReply reply =
        command.run(
            new Words(List.of("add", "--room", "le-panier", "--jwks-content", privateKeys)));

    assertThat(reply.text()).contains("private key");
  }

  @Test
  void closingARoomClosesTheInnerRoomsOfItsClients() {
    Rooms rooms = world.bean(Rooms.class);
    String name = "cercle-" + UUID.randomUUID().toString().substring(0, 8);
    world
        .bean(RoomCommand.class)
        .run(
            new Words(
                List.of(
                    "add",
                    name,
                    "--kind",
                    "circle",
                    "--title-fr",
                    "Cercle (démo)",
                    "--title-en",
                    "Circle (démo)")));
    String said = add(name, "patient-partner", name + "-p").text();
    String notebook = said.replaceAll("(?s).*(carnet-[a-z]{16}).*", "$1");
    assertThat(rooms.find(notebook)).isPresent();

    assertThat(rooms.close(name)).isTrue();

    assertThat(rooms.find(name)).isEmpty();
    assertThat(rooms.find(notebook)).isEmpty();
  }

  private int inner() {
    Integer count =
        world.everything().queryForObject("select count(*) from inner_room", Integer.class);
    return count == null ? -1 : count;
  }

  private OperatorReply add(String room, String role, String id, String... more) {
    List<String> words = new ArrayList<>(List.of("add", "--room", room, "--role", role));
    words.addAll(List.of("--id", id));
    words.addAll(List.of(more));
    return run(words.toArray(String[]::new));
  }

  private OperatorReply run(String... words) {
    List<String> typed = new ArrayList<>(List.of(words));
    typed.addAll(List.of("--jwks-content", publicKeys));
    return command.run(new Words(typed));
  }
}
