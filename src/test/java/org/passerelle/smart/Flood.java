package org.passerelle.smart;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.passerelle.support.FhirCaller;

/**
 * Sends one request over and over, on connections that stay open, and reads no more of an answer
 * than it must: it costs little beside what it asks for, and counts what it costs.
 */
final class Flood implements AutoCloseable {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final ScheduledExecutorService senders;
  private final List<Socket> sockets = new ArrayList<>();
  private final LongAdder answered = new LongAdder();
  private final LongAdder stopped = new LongAdder();
  private final LongAdder ownNanos = new LongAdder();

  private Flood(int connections) {
    this.senders = Executors.newScheduledThreadPool(connections);
  }

  /** A flood of this caller's searches, so many a second over so many connections, from now on. */
  static Flood of(FhirCaller caller, String at, int perSecond, int connections) throws IOException {
    Flood flood = new Flood(connections);
    byte[] request = bytes(caller);
    URI address = URI.create(at);
    long everyNanos = TimeUnit.SECONDS.toNanos(connections) / perSecond;
    for (int i = 0; i < connections; i++) {
      Socket socket = new Socket();
      socket.setTcpNoDelay(true);
      socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
      flood.sockets.add(socket);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      long first = i * everyNanos / connections;
      flood.senders.scheduleAtFixedRate(
          () -> flood.send(socket, in, request), first, everyNanos, TimeUnit.NANOSECONDS);
    }
    return flood;
  }

  private static byte[] bytes(FhirCaller caller) {
    var request = caller.request("Task?_count=1").GET().build();
    String token = request.headers().firstValue("Authorization").orElseThrow();
    String text =
        "GET %s?%s HTTP/1.1\r\nHost: %s\r\nAccept: application/fhir+json\r\nAuthorization: %s\r\n\r\n"
            .formatted(
                request.uri().getPath(),
                request.uri().getQuery(),
                request.uri().getAuthority(),
                token);
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private void send(Socket socket, InputStream in, byte[] request) {
    long before = THREADS.getCurrentThreadCpuTime();
    try {
      socket.getOutputStream().write(request);
      String status = line(in);
      drain(in);
      answered.increment();
      if (status.contains(" 429")) {
        stopped.increment();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      ownNanos.add(THREADS.getCurrentThreadCpuTime() - before);
    }
  }

  private static void drain(InputStream in) throws IOException {
    int length = -1;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
        length = Integer.parseInt(header.substring(15).strip());
      }
    }
    if (length >= 0) {
      in.skipNBytes(length);
      return;
    }
    int chunk = -1;
    while (chunk != 0) {
      chunk = Integer.parseInt(line(in).strip(), 16);
      in.skipNBytes(chunk + 2L);
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int each = in.read(); each != '\n'; each = in.read()) {
      if (each < 0) {
        throw new EOFException();
      }
      if (each != '\r') {
        line.append((char) each);
      }
    }
    return line.toString();
  }

  /** How many were answered. */
  long answered() {
    return answered.sum();
  }

  /** How many of them with 429. */
  long stopped() {
    return stopped.sum();
  }

  /** Processor time of the flood's own threads. */
  double ownSeconds() {
    return ownNanos.sum() / 1e9;
  }

  @Override
  public void close() throws IOException {
    senders.shutdownNow();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
