package org.passerelle.smart;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.operator.ClientCommand;
import org.passerelle.operator.OperatorReply;
import org.passerelle.operator.Words;
import org.passerelle.support.Answer;
import org.passerelle.support.World;

/**
 * Where a house takes tokens of several issuers: what it says of them, and how clients are added.
 */
class WhoseTokensTest {

  private final World world = MixedHouse.world();

  @Test
  void theDocumentOfABaseNamesWhereTokensForItAreMade() {
    assertThat(document("clinique-des-erables").body())
        .contains("\"token_endpoint\":\"" + MixedHouse.CLINICS.name() + "/token\"")
        .contains("\"issuer\":\"" + MixedHouse.CLINICS.name() + "\"")
        .doesNotContain(MixedHouse.ADDRESS);
    assertThat(document("le-panier").body())
        .contains("\"token_endpoint\":\"https://odd.example/token\"")
        .contains("\"jwks_uri\"");
    assertThat(document("logis-ensemble").body())
        .contains("\"token_endpoint\":\"" + MixedHouse.ADDRESS + "/oauth2/token\"");
  }

  /** Whose tokens open a room is said of its name, whether or not there is such a room. */
  @Test
  void itSaysTheSameWhetherOrNotThereIsSuchARoom() {
    assertThat(document("clinique-never-was").body())
        .isEqualTo(document("clinique-des-erables").body());
    assertThat(document("never-was").body()).isEqualTo(document("logis-ensemble").body());
  }

  private Answer document(String room) {
    return world.anyone().at(room).get(".well-known/smart-configuration");
  }

  @Test
  void aClientThatPublishesItsKeysIsAddedUnderADrawnIdAndListedWithItsUrl() {
    String path = "/" + UUID.randomUUID();
    KeyServer.publish(path, Backend.key("k").toPublicJWK());

    OperatorReply reply = add("--room", "le-panier", "--jwks", KeyServer.url(path));

    assertThat(reply.done()).as(reply.text()).isTrue();
    assertThat(reply.text()).containsPattern("Client le-panier-[0-9a-f]{12} may ask for tokens");
    assertThat(list()).containsPattern("le-panier-[0-9a-f]{12} .*active  " + KeyServer.url(path));
  }

  @Test
  void itsKeysMustBeThereAndWhereTheyMayBeFetched() {
    String nothing = "/" + UUID.randomUUID();
    KeyServer.answers(nothing, aResponse().withStatus(404));

    assertThat(add("--room", "le-panier", "--jwks", KeyServer.url(nothing)).text())
        .contains("No keys could be read there");
    assertThat(add("--room", "le-panier", "--jwks", "https://elsewhere.example/k").text())
        .contains("passerelle.keys.hosts");
  }

  @Test
  void aClientOfAnotherIssuerIsAddedAndListedWithIt() {
    String id = "emr-" + UUID.randomUUID();
    OperatorReply reply =
        add(
            "--room",
            Backend.ROOM,
            "--id",
            id,
            "--issuer",
            MixedHouse.CLINICS.name(),
            "--subject",
            id);

    assertThat(reply.done()).as(reply.text()).isTrue();
    assertThat(reply.text()).contains("Client " + id + " may bring tokens of room");
    assertThat(list()).contains("active  " + MixedHouse.CLINICS.name());
    assertThat(
            add(
                    "--room",
                    Backend.ROOM,
                    "--id",
                    id + "-2",
                    "--issuer",
                    MixedHouse.CLINICS.name(),
                    "--subject",
                    id)
                .done())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "clinique-du-parc;https://elsewhere.example;x;names no such issuer",
        "logis-ensemble;{clinics};x;do not cover this one",
        "clinique-du-parc;{clinics};' ';--subject NAME"
      })
  void anIssuerOfElsewhereOrOfOtherRoomsIsRefused(
      String room, String issuer, String subject, String why) {
    String named = issuer.replace("{clinics}", MixedHouse.CLINICS.name());

    assertThat(add("--room", room, "--issuer", named, "--subject", subject).text()).contains(why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--jwks x --issuer y", "--jwks-content x --issuer y"})
  void exactlyOneWayToProveOneselfIsNamed(String words) {
    List<String> typed = new ArrayList<>(List.of("add", "--room", "le-panier"));
    typed.addAll(words.isEmpty() ? List.of() : List.of(words.split(" ")));

    assertThat(world.bean(ClientCommand.class).run(new Words(typed)).text())
        .startsWith("client add");
  }

  private OperatorReply add(String... words) {
    List<String> typed = new ArrayList<>(List.of("add"));
    typed.addAll(List.of(words));
    return world.bean(ClientCommand.class).run(new Words(typed));
  }

  private String list() {
    return world.bean(ClientCommand.class).run(new Words(List.of("list"))).text();
  }
}
