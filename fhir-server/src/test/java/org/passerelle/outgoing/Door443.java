package org.passerelle.outgoing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A port of this machine, on every address of it, that counts who knocks. */
final class Door443 implements AutoCloseable {

  private final ServerSocket socket = new ServerSocket();
  private final AtomicInteger knocks = new AtomicInteger();

  Door443() throws IOException {
    socket.bind(new InetSocketAddress(0));
    Thread listener = new Thread(this::listen, "door");
    listener.setDaemon(true);
    listener.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  int knocks() {
    return knocks.get();
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
