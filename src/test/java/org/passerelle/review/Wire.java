package org.passerelle.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.passerelle.support.World;

/** HTTP as it is written on the wire: Java's own client refuses URLs and hosts that others send. */
final class Wire {

  private Wire() {}

  /** What came back. */
  record Reply(int status, String body) {}

  /**
   * Sends one request.
   *
   * @param target the request target, as it is to stand on the first line
   * @param headers whole lines; {@code Host} among them
   */
  static Reply send(World world, String method, String target, List<String> headers, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        method
            + " "
            + target
            + " HTTP/1.1\r\n"
            + String.join("\r\n", headers)
            + "\r\nConnection: close\r\nContent-Length: "
            + bytes.length
            + "\r\n\r\n";
    try (Socket socket = new Socket("localhost", URI.create(world.address()).getPort())) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = Integer.parseInt(all.substring(9, 12));
      return new Reply(status, all.substring(all.indexOf("\r\n\r\n") + 4));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
