package org.passerelle.support;

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
public final class Listener {

  /** Signs what it is told. */
  public static final String SECRET = "whsec_" + "c2VjcmV0LWludmVudGVkLWZvci1hLXRlc3Qh";

  private static final WireMockServer SERVER = new WireMockServer(options().dynamicPort());

  private final WebhookRegistry registry;
  private final String room;

  /** The server of this room, of this world; it hears nothing until {@link #listen}. */
  public Listener(World world, String room) {
    this.registry = world.bean(WebhookRegistry.class);
    this.room = room;
    if (!SERVER.isRunning()) {
      SERVER.start();
    }
  }

  /** Registers anew, answers well, and forgets what it heard. */
  public void listen() {
    SERVER.resetAll();
    answers(aResponse().withStatus(204));
    assertThat(registry.register(room, url(), SECRET)).isEqualTo(Registration.DONE);
  }

  /** Where it listens. */
  public String url() {
    return SERVER.baseUrl() + "/" + room;
  }

  /** Answers so from now on. */
  public void answers(ResponseDefinitionBuilder answer) {
    SERVER.stubFor(post(anyUrl()).willReturn(answer));
  }

  /** Answers so about this Task. */
  public void answersAbout(String task, ResponseDefinitionBuilder answer) {
    SERVER.stubFor(
        post(anyUrl()).withRequestBody(containing("\"Task/" + task + "\"")).willReturn(answer));
  }

  /** What it heard, oldest first. */
  public List<LoggedRequest> heard() {
    return SERVER.findAll(postRequestedFor(urlEqualTo("/" + room))).stream()
        .sorted(Comparator.comparing(LoggedRequest::getLoggedDate))
        .toList();
  }

  /** What it heard about this Task. */
  public List<LoggedRequest> heardAbout(String task) {
    return heard().stream()
        .filter(heard -> heard.getBodyAsString().contains("\"Task/" + task + "\""))
        .toList();
  }

  /** What came to this path. */
  public List<LoggedRequest> heardAt(String path) {
    return SERVER.findAll(postRequestedFor(urlEqualTo(path)));
  }

  /** Is told nothing any more. */
  public void stop() {
    registry.disable(room);
  }
}
