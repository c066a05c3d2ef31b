package org.passerelle.road;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.notice.WebhookRegistry;
import org.passerelle.parked.Parked;
import org.passerelle.parked.ParkedItem;
import org.passerelle.support.Listener;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A room's server is told of what the door wrote there: at once, in order, and by the id alone. */
@ExtendWith(OutputCaptureExtension.class)
class TellingTest {

  private static final String NEWER = "whsec_" + "YW5vdGhlci1zZWNyZXQtZm9yLWEtdGVzdCEh";

  private final Town town = new Town();
  private final Listener organization = new Listener(town.world, Town.ORGANIZATION);
  private final Listener clinic = new Listener(town.world, Town.CLINIC);
  private final Parked parked = town.world.bean(Parked.class);
  private final List<String> before = town.asked();
  private final List<ParkedItem> parkedBefore = parked.list();

  @BeforeEach
  void listen() {
    organization.listen();
  }

  @AfterEach
  void stop() {
    organization.stop();
    clinic.stop();
  }

  @Nested
  class WhenAllIsWell {

    @Test
    void theOrganizationIsToldOfItsOwnTaskOnceAfterACrossing() {
      town.refer();
      String copy = town.copied(before);

      LoggedRequest told = heardAbout(organization, copy, 1).get(0);
      assertThat(told.getBodyAsString())
          .matches(
              "\\{\"type\":\"task.changed\",\"timestamp\":\"[-0-9T:.]+Z\","
                  + "\"data\":\\{\"resource\":\"Task/"
                  + copy
                  + "\"}}");
      assertVerifies(told, Listener.SECRET);
      assertThat(organization.heardAbout(copy)).hasSize(1);
    }

    @Test
    void theClinicIsToldOfItsOwnTaskAfterTheAnswer() {
      clinic.listen();
      String own = town.refer();
      String copy = town.copied(before);
      assertThat(clinic.heardAbout(own)).isEmpty();

      town.accept(copy);

      assertThat(heardAbout(clinic, own, 1)).hasSize(1);
      assertThat(clinic.heardAbout(copy)).isEmpty();
      assertThat(organization.heardAbout(own)).isEmpty();
    }

    @Test
    void theOrganizationIsToldThatItsCopyWasCalledOff() {
      String own = town.refer();
      String copy = town.copied(before);
      heardAbout(organization, copy, 1);

      town.cancel(own);

      assertThat(heardAbout(organization, copy, 2)).hasSize(2);
    }

    @Test
    void nobodyIsToldWithoutAWebhook() {
      organization.stop();
      town.refer();
      String copy = town.copied(before);

      assertThat(parkedHere()).isEmpty();
      assertThat(organization.heardAbout(copy)).isEmpty();
    }

    @Test
    void nothingPersonalIsSentOrLogged(CapturedOutput log) {
      organization.answers(aResponse().withStatus(422).withBody(Town.FAMILY));
      town.refer();
      String copy = town.copied(before);
      LoggedRequest told = heardAbout(organization, copy, 1).get(0);
      awaitParked("http-422");

      assertThat(told.getBodyAsString() + told.getHeaders())
          .doesNotContain(Town.FAMILY, Town.MESSAGE, "Am", "food", "requested", Town.CLINIC);
      assertThat(log.getAll()).doesNotContain(Town.FAMILY, Town.MESSAGE, copy, Listener.SECRET);
    }

    @Test
    void bothSecretsSignWhileTheyChangeOver() {
      town.world.bean(WebhookRegistry.class).rotate(Town.ORGANIZATION, NEWER);
      town.refer();

      LoggedRequest told = heardAbout(organization, town.copied(before), 1).get(0);
      assertVerifies(told, Listener.SECRET);
      assertVerifies(told, NEWER);
    }
  }

  @Nested
  class WhenTheReceiverFails {

    @Test
    void theSameNoticeComesAgainInItsOrder() {
      organization.answers(aResponse().withStatus(503));
      String own = town.refer();
      String copy = town.copied(before);
      heardAbout(organization, copy, 1);
      town.cancel(own);
      heardAbout(organization, copy, 2);
      organization.answers(aResponse().withStatus(204));

      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> ids(organization.heardAbout(copy)).stream().distinct().count() == 2);
      List<String> ids = ids(organization.heardAbout(copy));
      assertThat(ids.subList(0, ids.size() - 1)).containsOnly(ids.get(0)).hasSizeGreaterThan(1);
      assertThat(ids.get(ids.size() - 1)).isNotEqualTo(ids.get(0));
    }

    @Test
    void anotherReferralIsToldMeanwhile() {
      town.refer();
      String failing = town.copied(before);
      heardAbout(organization, failing, 1);
      organization.answersAbout(failing, aResponse().withStatus(503));
      town.accept(failing);
      heardAbout(organization, failing, 2);

      town.refer();

      assertThat(heardAbout(organization, town.copied(before), 1)).hasSize(1);
    }

    @Test
    void aRedirectIsNotFollowed() {
      organization.answers(temporaryRedirect("/elsewhere"));
      town.refer();

      awaitParked("redirected");
      assertThat(organization.heardAt("/elsewhere")).isEmpty();
    }

    @Test
    void aReceiverThatIsGoneIsToldNothingMore() {
      organization.answers(aResponse().withStatus(410));
      town.refer();
      String first = town.copied(before);
      awaitParked("gone");

      town.refer();
      String second = town.eventuallyCopied(before, first);

      assertThat(organization.heardAbout(first)).hasSize(1);
      assertThat(organization.heardAbout(second)).isEmpty();
    }

    @Test
    void whatIsParkedIsSentOnDemand() {
      organization.answers(aResponse().withStatus(404));
      town.refer();
      String copy = town.copied(before);
      ParkedItem item = awaitParked("http-404");
      assertThat(item.kind()).isEqualTo("notice");
      organization.answers(aResponse().withStatus(204));

      assertThat(parked.replay(item.number())).isTrue();

      List<String> ids = ids(heardAbout(organization, copy, 2));
      assertThat(ids).containsOnly(ids.get(0));
      await().until(() -> parkedHere().stream().noneMatch(item::equals));
      assertThat(parked.replay(item.number())).isFalse();
    }
  }

  private static List<LoggedRequest> heardAbout(Listener listener, String task, int atLeast) {
    return Town.eventually(
        () -> {
          List<LoggedRequest> heard = listener.heardAbout(task);
          return heard.size() >= atLeast ? heard : null;
        });
  }

  private static List<String> ids(List<LoggedRequest> heard) {
    return heard.stream().map(request -> request.getHeader("webhook-id")).toList();
  }

  private List<ParkedItem> parkedHere() {
    return parked.list().stream()
        .filter(item -> item.room().equals(Town.ORGANIZATION))
        .filter(item -> !parkedBefore.contains(item))
        .toList();
  }

  private ParkedItem awaitParked(String reason) {
    return Town.eventually(
        () ->
            parkedHere().stream()
                .filter(item -> item.reason().equals(reason))
                .reduce((first, last) -> last)
                .orElse(null));
  }

  private static void assertVerifies(LoggedRequest told, String secret) {
    assertThat(told.getHeader("webhook-signature").split(" ")).contains(Signature.of(told, secret));
  }
}
