package org.passerelle.road;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.Comparator;
import java.util.List;
import org.passerelle.notice.Registration;
import org.passerelle.notice.WebhookRegistry;

/** A room's own server, which answers as a test wants. */
final class Listener {

  static final String SECRET = "whsec_" + "c2VjcmV0LWludmVudGVkLWZvci1hLXRlc3Qh";

  private static final WireMockServer SERVER = new WireMockServer(options().dynamicPort());

  private final WebhookRegistry registry;
  private final String room;

  Listener(Town town, String room) {
    this.registry = town.world.bean(WebhookRegistry.class);
    this.room = room;
    if (!SERVER.isRunning()) {
      SERVER.start();
    }
  }

  /** Registers anew, answers well, and forgets what it heard. */
  void listen() {
    SERVER.resetAll();
    answers(aResponse().withStatus(204));
    assertThat(registry.register(room, SERVER.baseUrl() + "/" + room, SECRET))
        .isEqualTo(Registration.DONE);
  }

  void answers(ResponseDefinitionBuilder answer) {
    SERVER.stubFor(post(anyUrl()).willReturn(answer));
  }

  void answersAbout(String task, ResponseDefinitionBuilder answer) {
    SERVER.stubFor(
        post(anyUrl()).withRequestBody(containing("\"Task/" + task + "\"")).willReturn(answer));
  }

  /** What it heard, oldest first. */
  List<LoggedRequest> heard() {
    return SERVER.findAll(postRequestedFor(urlEqualTo("/" + room))).stream()
        .sorted(Comparator.comparing(LoggedRequest::getLoggedDate))
        .toList();
  }

  List<LoggedRequest> heardAbout(String task) {
    return heard().stream()
        .filter(heard -> heard.getBodyAsString().contains("\"Task/" + task + "\""))
        .toList();
  }

  List<LoggedRequest> heardAt(String path) {
    return SERVER.findAll(postRequestedFor(urlEqualTo(path)));
  }

  void stop() {
    registry.disable(room);
  }
}
