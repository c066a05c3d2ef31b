package org.passerelle.admin;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Carries one command to the running service, over loopback only. */
final class OperatorClient {

  /** Long, because a command such as the check of a whole ledger may take minutes. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** What the service said, and whether it did what was asked (0) or not. */
  record Answer(int exitCode, String text) {}

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .proxy(HttpClient.Builder.NO_PROXY)
          .build();

  /** Throws {@link java.net.ConnectException} when nobody listens there. */
  Answer send(Operator operator, Command command) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + operator.port() + "/operator"))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + operator.secret())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(command.json()))
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(exitCode(response), response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  /** Unknown means not done: no header, or an answer that is not a success. */
  private static int exitCode(HttpResponse<String> response) {
    String code = response.headers().firstValue("X-Exit-Code").orElse("1");
    return response.statusCode() / 100 == 2 && code.equals("0") ? 0 : 1;
  }
}
