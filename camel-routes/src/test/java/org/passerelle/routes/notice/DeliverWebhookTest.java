package org.passerelle.routes.notice;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.standardwebhooks.Webhook;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.notice.Outcome;

/** The route as it runs, with the real HTTP component, against somebody else's server. */
class DeliverWebhookTest {

  private static final WireMockServer RECEIVER = new WireMockServer(options().dynamicPort());
  private static Road road = Road.toThisMachineToo();

  @BeforeAll
  static void start() {
    RECEIVER.start();
  }

  @AfterAll
  static void stop() {
    road.close();
    RECEIVER.stop();
  }

  @BeforeEach
  void forget() {
    RECEIVER.resetAll();
  }

  @Nested
  class WhatIsSent {

    @Test
    void carriesTheIdAlone() {
      LoggedRequest sent = sent(List.of(Road.SECRET));

      assertThat(sent.getBodyAsString())
          .isEqualTo(
              "{\"type\":\"task.changed\",\"timestamp\":\"2026-03-02T15:04:05Z\","
                  + "\"data\":{\"resource\":\"Task/t1\"}}");
    }

    @Test
    void carriesNoHeaderBeyondTheKnown() {
      LoggedRequest sent = sent(List.of(Road.SECRET));

      assertThat(sent.getHeaders().keys().stream().map(String::toLowerCase))
          .containsExactlyInAnyOrder(
              "host",
              "connection",
              "content-length",
              "content-type",
              "user-agent",
              "webhook-id",
              "webhook-timestamp",
              "webhook-signature");
      assertThat(sent.getHeader("webhook-id")).isEqualTo(Road.MESSAGE);
    }

    @Test
    void isSignedByTheSecret() {
      LoggedRequest sent = sent(List.of(Road.SECRET));

      assertThat(sent.getHeader("webhook-signature")).startsWith("v1,").doesNotContain(" ");
      assertVerifies(sent, Road.SECRET);
    }

    @Test
    void isSignedByBothSecretsWhileTheyChangeOver() {
      LoggedRequest sent = sent(List.of(Road.SECRET, Road.OLDER));

      assertThat(sent.getHeader("webhook-signature").split(" ")).hasSize(2);
      assertVerifies(sent, Road.SECRET);
      assertVerifies(sent, Road.OLDER);
    }

    @Test
    void keepsTheQueryOfTheReceiversAddress() {
      RECEIVER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(204)));

      Outcome outcome = road.send(RECEIVER.baseUrl() + "/hook?key=a%20b&bridgeEndpoint=true");

      assertThat(outcome).isEqualTo(new Outcome.Delivered());
      RECEIVER.verify(1, postRequestedFor(urlEqualTo("/hook?key=a%20b&bridgeEndpoint=true")));
    }

    private LoggedRequest sent(List<String> secrets) {
      RECEIVER.stubFor(post(anyUrl()).willReturn(okJson("{}")));
      assertThat(road.send(RECEIVER.baseUrl() + "/hook", secrets))
          .isEqualTo(new Outcome.Delivered());
      return RECEIVER.findAll(postRequestedFor(urlEqualTo("/hook"))).get(0);
    }

    private void assertVerifies(LoggedRequest sent, String secret) {
      HttpHeaders headers = sent.getHeaders();
      Map<String, List<String>> read = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      headers.all().forEach(header -> read.put(header.key(), header.values()));
      assertThatCode(() -> new Webhook(secret).verify(sent.getBodyAsString(), read))
          .doesNotThrowAnyException();
    }
  }

  @Nested
  class WhatIsAnswered {

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    void isDelivered(int status) {
      assertThat(answered(status)).isEqualTo(new Outcome.Delivered());
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
    void isSentAgainAndNeverTwiceByTheRoadItself(int status) {
      assertThat(answered(status)).isEqualTo(Outcome.again("http-" + status));
      RECEIVER.verify(1, postRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 422})
    void isRefusedForGood(int status) {
      assertThat(answered(status)).isEqualTo(new Outcome.Never("http-" + status));
    }

    @Test
    void isGone() {
      assertThat(answered(410)).isEqualTo(new Outcome.Gone());
    }

    @Test
    void isNotFollowedWhenRedirected() {
      RECEIVER.stubFor(post("/hook").willReturn(temporaryRedirect("/elsewhere")));

      assertThat(road.send(RECEIVER.baseUrl() + "/hook"))
          .isEqualTo(new Outcome.Never("redirected"));
      RECEIVER.verify(0, postRequestedFor(urlEqualTo("/elsewhere")));
    }

    @Test
    void isAskedToWait() {
      RECEIVER.stubFor(
          post(anyUrl()).willReturn(aResponse().withStatus(503).withHeader("Retry-After", "120")));

      assertThat(road.send(RECEIVER.baseUrl() + "/hook"))
          .isEqualTo(new Outcome.Again("http-503", Optional.of(Duration.ofMinutes(2))));
      RECEIVER.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void isNotReadBeyondItsStatus() {
      RECEIVER.stubFor(
          post(anyUrl())
              .willReturn(
                  aResponse()
                      .withStatus(200)
                      .withBody("endless".repeat(1000))
                      .withHeader("CamelHttpUri", "http://elsewhere.example")
                      .withChunkedDribbleDelay(1000, 60_000)));

      assertThat(road.send(RECEIVER.baseUrl() + "/hook")).isEqualTo(new Outcome.Delivered());
    }

    private Outcome answered(int status) {
      RECEIVER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(status)));
      return road.send(RECEIVER.baseUrl() + "/hook");
    }
  }
}
