package org.passerelle.admin;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class AdminTest {

  @RegisterExtension
  static final WireMockExtension SERVICE =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  @TempDir Path here;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Nested
  class WithAServiceRunning {

    @Test
    void printsTheAnswerOfTheService() throws IOException {
      answer(aResponse().withHeader("X-Exit-Code", "0").withBody("le-panier : prêt\n"));
      leave(here.resolve("data"), SERVICE.getPort());

      int code = run("room", "add", "le-panier", "--title", "Été \"démo\"");

      assertThat(code).isZero();
      assertThat(out.toString(StandardCharsets.UTF_8))
          .isEqualToIgnoringNewLines("le-panier : prêt");
      SERVICE.verify(
          postRequestedFor(urlEqualTo("/operator"))
              .withHeader("Authorization", equalTo("Bearer s3cret"))
              .withRequestBody(
                  equalToJson(
                      """
                      {"command":"room",
                       "arguments":["add","le-panier","--title","Été \\"démo\\""]}""")));
    }

    @Test
    void failsWhenTheServiceRefuses() throws IOException {
      answer(aResponse().withHeader("X-Exit-Code", "1").withBody("no such room"));
      leave(here.resolve("data"), SERVICE.getPort());

      assertThat(run("room", "close", "nulle-part")).isOne();
      assertThat(err.toString(StandardCharsets.UTF_8)).contains("no such room");
    }

    @Test
    void failsWhenTheAnswerDoesNotSayThatItIsDone() throws IOException {
      answer(aResponse().withBody("a page of something else"));
      leave(here.resolve("data"), SERVICE.getPort());

      assertThat(run("parked", "list")).isOne();
    }

    @Test
    void failsWhenTheSecretIsRefused() throws IOException {
      answer(aResponse().withStatus(401).withHeader("X-Exit-Code", "0"));
      leave(here.resolve("data"), SERVICE.getPort());

      assertThat(run("parked", "list")).isOne();
    }

    @Test
    void passesOverTheFileOfAServiceThatStopped() throws IOException {
      answer(aResponse().withHeader("X-Exit-Code", "0").withBody("from the demo"));
      leave(here.resolve("data"), closedPort());
      leave(here.resolve("demo"), SERVICE.getPort());

      assertThat(run("room", "list")).isZero();
      assertThat(out.toString(StandardCharsets.UTF_8)).contains("from the demo");
    }

    @Test
    void speaksToNoOtherServiceThanTheOneNamed() throws IOException {
      answer(aResponse().withHeader("X-Exit-Code", "0"));
      leave(here.resolve("data"), SERVICE.getPort());

      int code = run("room", "list", "--data=" + here.resolve("elsewhere"));

      assertThat(code).isEqualTo(3);
    }
  }

  @Nested
  class WithNothingRunning {

    @Test
    void saysSo() {
      assertThat(run("room", "list")).isEqualTo(3);
      assertThat(err.toString(StandardCharsets.UTF_8)).contains("nothing is running");
    }

    @Test
    void neverPrintsTheSecret() throws IOException {
      leave(here.resolve("data"), closedPort());

      assertThat(run("room", "list")).isEqualTo(3);
      assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("s3cret");
    }
  }

  @Test
  void refusesAnOperatorFileWithoutAPort() throws IOException {
    Files.createDirectories(here.resolve("data"));
    Files.writeString(here.resolve("data/operator"), "secret=s3cret\n");

    assertThat(run("room", "list")).isOne();
  }

  private int run(String... words) {
    Admin admin =
        new Admin(
            new OperatorFiles(here.resolve("data"), here.resolve("demo").toString()),
            new OperatorClient(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return admin.run(List.of(words));
  }

  private static void answer(ResponseDefinitionBuilder response) {
    SERVICE.stubFor(post("/operator").willReturn(response));
  }

  private static void leave(Path folder, int port) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("operator"), "port=" + port + "\nsecret=s3cret\n");
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
