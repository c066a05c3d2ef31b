package org.passerelle.routes.notice;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.notice.Outcome;

/** A receiver that cannot be reached, is too slow, breaks off, or may not be called. */
class FailingReceiverTest {

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

  @Test
  void isSentAgainWhenNobodyListens() {
    WireMockServer stopped = new WireMockServer(options().dynamicPort());
    stopped.start();
    String url = stopped.baseUrl() + "/hook";
    stopped.stop();

    assertThat(road.send(url)).isEqualTo(Outcome.again("unreachable"));
  }

  @Test
  void isSentAgainWhenTheHostIsUnknown() {
    assertThat(road.send("http://nowhere.invalid/hook")).isEqualTo(Outcome.again("unreachable"));
  }

  @Test
  void isSentAgainAfterSilence() {
    RECEIVER.stubFor(post(anyUrl()).willReturn(aResponse().withFixedDelay(3000)));

    try (Road hurried = Road.inAHurry()) {
      assertThat(hurried.send(RECEIVER.baseUrl() + "/hook")).isEqualTo(Outcome.again("timeout"));
    }
  }

  @Test
  void isSentAgainWhenTheAnswerComesByteByByteForEver() throws Exception {
    try (Dripping receiver = new Dripping();
        Road hurried = Road.inAHurry()) {
      assertThat(hurried.send(receiver.url())).isEqualTo(Outcome.again("timeout"));
    }
  }

  @Test
  void isSentAgainWhenTheLineBreaks() {
    RECEIVER.stubFor(
        post(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

    assertThat(road.send(RECEIVER.baseUrl() + "/broken")).isEqualTo(Outcome.again("broken-off"));
    RECEIVER.verify(1, postRequestedFor(urlEqualTo("/broken")));
  }

  @Test
  void isSentAgainWhenTheReceiverSpeaksNoTls() {
    String url = RECEIVER.baseUrl().replace("http:", "https:") + "/hook";

    assertThat(road.send(url)).isEqualTo(Outcome.again("tls"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "0.0.0.0", "[::ffff:127.0.0.1]"})
  void isNeverSentToAPrivateAddress(String host) {
    RECEIVER.stubFor(post(anyUrl()).willReturn(okJson("{}")));

    try (Road guarded = Road.toPublicAddressesAlone()) {
      assertThat(guarded.send("https://" + host + ":" + RECEIVER.port() + "/hook"))
          .isEqualTo(new Outcome.Never("private-address"));
    }
    RECEIVER.verify(0, postRequestedFor(anyUrl()));
  }
}
