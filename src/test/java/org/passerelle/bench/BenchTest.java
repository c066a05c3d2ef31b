package org.passerelle.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The load test against a server of a few lines, on which every referral crosses at once. */
class BenchTest {

  private static final Pattern MESSAGE = Pattern.compile("\"valueString\":\"(bench-[^\"]+)\"");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-02T17:00:00Z"), ZoneOffset.UTC);

  private final Queue<String> crossed = new ConcurrentLinkedQueue<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private HttpServer server;
  private volatile boolean refuses;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/oauth2/token", exchange -> answer(exchange, 200, token(exchange)));
    server.createContext("/fhir/from", this::take);
    server.createContext("/fhir/to/Task", exchange -> answer(exchange, 200, found()));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void measuresWhatIsAcknowledgedAndWhatCrosses() throws InterruptedException {
    int code = run("--receiver-base", base("/fhir/to"), "--client", "from:chut", "--rate", "40");

    assertThat(code).isZero();
    assertThat(text()).contains("| 2026-03-02 | ").containsPattern("acknowledged +[1-9][0-9.]+/s");
    assertThat(text()).containsPattern("\ncrossed +[1-9][0-9.]+/s").contains("0 (warm-up");
    assertThat(text()).doesNotContain("failed");
  }

  @Test
  void printsNoSecret() throws InterruptedException {
    run("--client", "from:chut");

    assertThat(text()).contains("from:…").doesNotContain("chut");
  }

  @Test
  void stopsAtOnceWhenTheServerRefusesAReferral() throws InterruptedException {
    refuses = true;

    int code = run("--client", "from:chut");

    assertThat(code).isOne();
    assertThat(text()).contains("refuses a referral: HTTP 422").contains("no-such-passage");
  }

  @Test
  void saysWhenNobodyIsThere() throws InterruptedException {
    server.stop(0);

    assertThat(run("--plain")).isOne();
    assertThat(text()).contains("cannot be reached");
  }

  @Test
  void explainsWhatItDoesNotUnderstand() throws InterruptedException {
    assertThat(run("--speed")).isEqualTo(2);
    assertThat(text()).contains("--help");
  }

  private int run(String... words) throws InterruptedException {
    List<String> all = new ArrayList<>(List.of("--base", base("/fhir/from")));
    all.addAll(List.of("--clients", "2", "--warmup", "0.2", "--seconds", "1"));
    all.addAll(List.of(words));
    return new Bench(CLOCK, new PrintStream(out, true, StandardCharsets.UTF_8)).run(all);
  }

  private String base(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (refuses) {
      answer(exchange, 422, "{\"resourceType\":\"OperationOutcome\",\"id\":\"no-such-passage\"}");
      return;
    }
    Matcher message = MESSAGE.matcher(body);
    if (message.find()) {
      crossed.add(message.group(1));
    }
    answer(exchange, 200, "{}");
  }

  private String found() {
    StringBuilder entries = new StringBuilder();
    for (String marker : crossed) {
      entries.append(entries.isEmpty() ? "" : ",");
      entries.append("{\"resource\":{\"resourceType\":\"Task\",\"input\":[{\"valueString\":\"");
      entries.append(marker).append("\"}]}}");
    }
    return "{\"resourceType\":\"Bundle\",\"entry\":[" + entries + "]}";
  }

  private static String token(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    return "{\"access_token\":\"t\",\"expires_in\":300}";
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
