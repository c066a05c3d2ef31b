package org.passerelle.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.passerelle.bench.Options.Access;

/** Keeps one access token for all the clients of a load, and asks for the next in time. */
final class Tokens {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final HttpClient http;
  private final Access access;
  private String token = "";
  private long goodUntil = Long.MIN_VALUE;

  Tokens(HttpClient http, Access access) {
    this.http = http;
    this.access = access;
  }

  synchronized String current() throws IOException, InterruptedException {
    if (token.isEmpty() || System.nanoTime() - goodUntil > 0) {
      renew();
    }
    return token;
  }

  private void renew() throws IOException, InterruptedException {
    String pair = access.client() + ":" + access.secret();
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(access.tokenUrl())
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("no token for " + access.client() + ": " + response.statusCode());
    }
    JsonNode answer = JSON.readTree(response.body());
    token = answer.path("access_token").asText();
    Duration life = Duration.ofSeconds(answer.path("expires_in").asLong(60));
    goodUntil = System.nanoTime() + life.minus(MARGIN).toNanos();
  }
}
