package org.passerelle.routes.notice;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A server that never ends its first header, and never is silent for long. */
final class Dripping implements AutoCloseable {

  private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);

  Dripping() throws IOException {
    threads.execute(this::serve);
  }

  String url() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/hook";
  }

  private void serve() {
    try {
      Socket caller = server.accept();
      OutputStream out = caller.getOutputStream();
      out.write("HTTP/1.1 200 OK\r\nX-Drip: ".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      threads.scheduleAtFixedRate(() -> drip(out), 0, 50, TimeUnit.MILLISECONDS);
    } catch (IOException closed) {
      return; // the test is over
    }
  }

  private static void drip(OutputStream out) {
    try {
      out.write('x');
      out.flush();
    } catch (IOException closed) {
      throw new IllegalStateException("the caller hung up", closed);
    }
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    server.close();
  }
}
