package org.passerelle.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.passerelle.support.FhirCaller;

/** Sends what Java's own client would refuse to send. */
final class HostileWire {

  private static final int PATIENCE_MILLIS = 20_000;

  private final int port;
  private final String token;

  private HostileWire(String address, String token) {
    this.port = URI.create(address).getPort();
    this.token = token;
  }

  /** To the house at this address, with this caller's token where an attack brings none. */
  static HostileWire of(String address, FhirCaller caller) {
    return new HostileWire(
        address,
        caller.request("Patient").build().headers().firstValue("Authorization").orElseThrow());
  }

  /**
   * What came back.
   *
   * @param millis from the first byte sent to the last one read
   */
  record Reply(int status, String head, String body, long millis) {}

  Reply send(Attack attack) throws IOException {
    StringBuilder head = new StringBuilder();
    head.append(attack.method()).append(' ').append(attack.target()).append(" HTTP/1.1\r\n");
    head.append("Host: localhost:").append(port).append("\r\nConnection: close\r\n");
    if (!attack.provesItself()) {
      head.append("Authorization: ").append(token).append("\r\n");
    }
    attack.headers().forEach(line -> head.append(line).append("\r\n"));
    if (attack.body().length > 0 && attack.headers().stream().noneMatch(HostileWire::measures)) {
      head.append("Content-Length: ").append(attack.body().length).append("\r\n");
    }
    byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    long began = System.nanoTime();
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      write(socket.getOutputStream(), start, attack.body());
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return read(all, (System.nanoTime() - began) / 1_000_000);
    }
  }

  private static boolean measures(String line) {
    String lower = line.toLowerCase(java.util.Locale.ROOT);
    return lower.startsWith("content-length") || lower.startsWith("transfer-encoding");
  }

  /** The container may answer, and close, before it has read all. */
  private static void write(OutputStream out, byte[] head, byte[] body) throws IOException {
    out.write(head);
    try {
      out.write(body);
      out.flush();
    } catch (SocketException closed) {
      out.flush();
    }
  }

  private static Reply read(String all, long millis) throws IOException {
    int end = all.indexOf("\r\n\r\n");
    if (end < 0 || !all.startsWith("HTTP/1.1 ")) {
      throw new IOException("no answer: " + all.length());
    }
    int status = Integer.parseInt(all.substring(9, 12));
    return new Reply(status, all.substring(0, end), all.substring(end + 4), millis);
  }
}
