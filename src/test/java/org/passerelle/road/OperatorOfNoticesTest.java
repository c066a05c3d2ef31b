package org.passerelle.road;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.admin.Typing;
import org.passerelle.parked.ParkedItem;
import org.passerelle.support.Listener;
import org.passerelle.support.World.Engine;

/** What an operator types about notices: where a room is told, and what failed for good. */
class OperatorOfNoticesTest extends Telling {

  private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/]{42,}={0,2}");

  private final Typing operator = new Typing(town.world);

  OperatorOfNoticesTest() {
    super(Engine.H2);
  }

  @Test
  void theSecretThatIsShownOnceIsTheOneThatSigns() {
    assertThat(operator.run("room", "webhook", Town.ORGANIZATION, organization.url())).isZero();
    String secret = secret();
    assertThat(operator.said().split(Pattern.quote(secret), -1)).hasSize(2);
    for (List<String> words : List.of(List.of("room", "list"), List.of("client", "list"))) {
      assertThat(operator.run(words.toArray(String[]::new))).isZero();
      assertThat(operator.said()).contains(Town.ORGANIZATION).doesNotContain("whsec_");
    }

    town.refer();

    LoggedRequest told = heardAbout(organization, town.copied(before), 1).get(0);
    assertThat(told.getHeader("webhook-signature")).isEqualTo(Signature.of(told, secret));
    assertThat(secret).isNotEqualTo(Listener.SECRET);
  }

  @Test
  void anotherSecretIsMadeEachTime() {
    assertThat(operator.run("room", "webhook", Town.ORGANIZATION, organization.url())).isZero();
    String first = secret();
    assertThat(operator.run("room", "rotate", Town.ORGANIZATION)).isZero();

    assertThat(secret()).isNotEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nulle-part", "directory", ""})
  void aRoomThatHoldsNothingOfACustodianIsToldNothing(String room) {
    assertThat(operator.run("room", "webhook", room, organization.url())).isOne();
    assertThat(operator.said()).contains("No open room").doesNotContain("whsec_");
  }

  @Test
  void whatIsParkedIsListedAndSentByItsNumber() {
    organization.answers(aResponse().withStatus(404));
    town.refer();
    String copy = town.copied(before);
    ParkedItem item = awaitParked(copy, "http-404");
    organization.answers(aResponse().withStatus(204));

    assertThat(operator.run("parked", "list")).isZero();
    assertThat(operator.said().lines())
        .contains(item.number() + "  notice  le-panier  since " + item.since() + "  http-404")
        .noneMatch(line -> line.contains(copy));
    assertThat(operator.run("parked", "replay", "" + item.number())).isZero();

    heardAbout(organization, copy, 2);
    await().until(() -> !parkedAbout(copy).contains(item));
    assertThat(operator.run("parked", "list")).isZero();
    assertThat(operator.said()).doesNotContain(item.number() + "  notice");
    assertThat(operator.run("parked", "replay", "" + item.number())).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999999", "0", "-1", "un", "", "9999999999999999999"})
  void aNumberUnderWhichNothingIsParkedIsRefused(String number) {
    assertThat(operator.run("parked", "replay", number)).isOne();
    assertThat(operator.said()).contains("Nothing is parked under that number.");
  }

  private String secret() {
    Matcher found = SECRET.matcher(operator.said());
    assertThat(found.find()).as(operator.said()).isTrue();
    return found.group();
  }
}
