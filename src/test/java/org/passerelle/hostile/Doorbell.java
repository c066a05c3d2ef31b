package org.passerelle.hostile;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A port of this machine, on every address of it, that counts who knocks. The twin of {@code
 * Door443}, which stands in another module's tests.
 */
final class Doorbell implements AutoCloseable {

  private final ServerSocket socket = new ServerSocket();
  private final AtomicInteger knocks = new AtomicInteger();

  Doorbell() throws IOException {
    socket.bind(new InetSocketAddress(0));
    Thread listener = new Thread(this::listen, "doorbell");
    listener.setDaemon(true);
    listener.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  int knocks() {
    return knocks.get();
  }

  /** Somebody comes, to hear that it works. */
  void knock() throws IOException {
    new Socket("localhost", port()).close();
  }

  private void listen() {
    while (!socket.isClosed()) {
      try (Socket visitor = socket.accept()) {
        knocks.incrementAndGet();
      } catch (IOException closed) {
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
