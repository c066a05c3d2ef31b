package org.passerelle.operator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.secret.SecretFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Answers administrative commands on a loopback port of its own, to whoever shows the secret that
 * stands beside the data. The contract is in {@link org.passerelle.admin.Admin}.
 */
public final class OperatorServer implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(OperatorServer.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_BODY = 1_000_000;

  private final Map<String, OperatorCommand> commands;
  private final SecretFile file;
  private final String secret;
  private final HttpServer server;
  private volatile boolean running;

  OperatorServer(List<OperatorCommand> commands, SecretFile file, String secret) {
    this.commands =
        commands.stream().collect(Collectors.toMap(OperatorCommand::word, Function.identity()));
    this.file = file;
    this.secret = secret;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/operator", this::serve);
  }

  @Override
  public void start() {
    server.start();
    file.write("port=" + server.getAddress().getPort() + "\nsecret=" + secret + "\n");
    running = true;
  }

  @Override
  public void stop() {
    server.stop(0);
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!"POST".equals(exchange.getRequestMethod()) || !knows(exchange)) {
        exchange.sendResponseHeaders(403, -1);
        return;
      }
      OperatorReply reply = run(exchange.getRequestBody().readNBytes(MAX_BODY));
      byte[] text = reply.text().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("X-Exit-Code", reply.done() ? "0" : "1");
      exchange.getResponseHeaders().set("Content-Type", "text/plain;charset=UTF-8");
      exchange.sendResponseHeaders(200, text.length == 0 ? -1 : text.length);
      exchange.getResponseBody().write(text);
    }
  }

  private boolean knows(HttpExchange exchange) {
    String shown = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    return MessageDigest.isEqual(
        shown.getBytes(StandardCharsets.UTF_8),
        ("Bearer " + secret).getBytes(StandardCharsets.UTF_8));
  }

  private OperatorReply run(byte[] body) throws IOException {
    Typed typed = JSON.readValue(body, Typed.class);
    OperatorCommand command = commands.get(typed.command());
    if (command == null) {
      return OperatorReply.refused("This release has no command " + typed.command() + ".");
    }
    try {
      return command.run(new Words(typed.arguments()));
    } catch (RuntimeException e) {
      LOG.error("the command {} failed: {}", typed.command(), e.getClass().getName());
      return OperatorReply.refused("It failed on our side: see the service's log.");
    }
  }

  private record Typed(String command, List<String> arguments) {}
}
