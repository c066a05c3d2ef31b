package org.passerelle.smart;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The cheapest server that can refuse: it says 429 to whatever ends in an empty line. What a flood
 * of it costs another is the flood's own cost, not that of the house.
 */
final class Refuser implements AutoCloseable {

  private static final byte[] ANSWER =
      "HTTP/1.1 429 \r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final int END = 0x0d0a0d0a;

  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  Refuser() throws IOException {
    this.socket = new ServerSocket(0, 128, InetAddress.getLoopbackAddress());
    threads.submit(this::accept);
  }

  /** Its address. */
  String address() {
    return "http://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort();
  }

  private Void accept() throws IOException {
    while (true) {
      Socket one = socket.accept();
      one.setTcpNoDelay(true);
      threads.submit(() -> answer(one));
    }
  }

  private static Void answer(Socket one) throws IOException {
    byte[] buffer = new byte[4096];
    int last = 0;
    try (one) {
      InputStream in = one.getInputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          last = last << 8 | buffer[i];
          if (last == END) {
            one.getOutputStream().write(ANSWER);
          }
        }
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
