package org.passerelle.road;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.notice.WebhookRegistry;
import org.passerelle.support.Listener;
import org.passerelle.support.World.Engine;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A room's server is told of what the door wrote there: at once, in order, and by the id alone. */
@ExtendWith(OutputCaptureExtension.class)
class TellingTest extends Telling {

  private static final String NEWER = "whsec_" + "YW5vdGhlci1zZWNyZXQtZm9yLWEtdGVzdCEh";

  TellingTest() {
    super(Engine.H2);
  }

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

    assertThat(parkedAbout(copy)).isEmpty();
    assertThat(organization.heardAbout(copy)).isEmpty();
  }

  @Test
  void nothingPersonalIsSentOrLogged(CapturedOutput log) {
    organization.answers(aResponse().withStatus(422).withBody(Town.FAMILY));
    town.refer();
    String copy = town.copied(before);
    LoggedRequest told = heardAbout(organization, copy, 1).get(0);
    awaitParked(copy, "http-422");

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

  @Test
  void aRedirectIsNotFollowed() {
    organization.answers(temporaryRedirect("/elsewhere"));
    town.refer();

    awaitParked(town.copied(before), "redirected");
    assertThat(organization.heardAt("/elsewhere")).isEmpty();
  }

  @Test
  void aReceiverThatIsGoneIsToldNothingMore() {
    organization.answers(aResponse().withStatus(410));
    town.refer();
    String first = town.copied(before);
    awaitParked(first, "gone");

    town.refer();
    String second = town.eventuallyCopied(before, first);

    assertThat(organization.heardAbout(first)).hasSize(1);
    assertThat(organization.heardAbout(second)).isEmpty();
  }
}
