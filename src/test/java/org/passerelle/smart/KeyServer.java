package org.passerelle.smart;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.util.List;

/** Somebody else's server, on which keys and discovery documents are published. */
final class KeyServer {

  private static final WireMockServer SERVER = started();

  private KeyServer() {}

  private static WireMockServer started() {
    WireMockServer server = new WireMockServer(options().dynamicPort());
    server.start();
    return server;
  }

  /** As the setting of allowed hosts names it. */
  static String host() {
    return "localhost:" + SERVER.port();
  }

  static String url(String path) {
    return SERVER.baseUrl() + path;
  }

  /** Publishes the public halves of these keys. */
  static void publish(String path, JWK... keys) {
    publish(path, "max-age=300", keys);
  }

  static void publish(String path, String cacheControl, JWK... keys) {
    answers(
        path,
        aResponse()
            .withHeader("Cache-Control", cacheControl)
            .withBody(new JWKSet(List.of(keys)).toString()));
  }

  /** Answers so from now on. */
  static void answers(String path, ResponseDefinitionBuilder answer) {
    SERVER.stubFor(get(urlEqualTo(path)).willReturn(answer));
  }

  /** How often this was asked for. */
  static int asked(String path) {
    return SERVER.findAll(getRequestedFor(urlEqualTo(path))).size();
  }
}
