package org.passerelle.outgoing;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;

/**
 * Reads a small public document of somebody else: one GET, bounded in bytes, and in time as a
 * whole, for a socket's own timeout starts anew with each byte.
 */
public final class SmallGet implements AutoCloseable {

  private static final int MOST = 64 * 1024;
  private static final int OK = 200;

  private final CloseableHttpClient client;
  private final ScheduledThreadPoolExecutor clockwork;
  private final boolean privateAllowed;
  private final Duration within;

  /** Calls in this way; a whole call takes at most its two times together. */
  public SmallGet(OutgoingHttp http) {
    this.client =
        http.strict(HttpClients.custom()).setConnectionManager(http.connections()).build();
    this.privateAllowed = http.privateAllowed();
    this.within = http.connect().plus(http.response());
    this.clockwork = new ScheduledThreadPoolExecutor(1, SmallGet::daemon);
    clockwork.setRemoveOnCancelPolicy(true);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "small-get");
    thread.setDaemon(true);
    return thread;
  }

  /** How long a call may take as a whole. */
  public Duration within() {
    return within;
  }

  /**
   * What is at this URL now.
   *
   * @throws IOException when it may not be called, is not reached, is late, too large or not a 200
   */
  public SmallDocument get(String url) throws IOException {
    if (Target.refusal(url, privateAllowed).isPresent()) {
      throw new RefusedAddressException();
    }
    HttpGet get = new HttpGet(url);
    get.setHeader("Accept", "application/json, application/jwk-set+json");
    ScheduledFuture<?> end =
        clockwork.schedule(get::cancel, within.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return client.execute(get, response -> read(get, response));
    } catch (IllegalStateException e) {
      if (get.isCancelled()) {
        throw new IOException("too slow"); // stopped between two steps of the client
      }
      throw e;
    } finally {
      end.cancel(false);
    }
  }

  /** What is not wanted is not read to its end either: the connection goes. */
  private static SmallDocument read(HttpGet get, ClassicHttpResponse response) throws IOException {
    if (response.getCode() != OK || response.getEntity() == null) {
      get.cancel();
      throw new IOException("answered with status " + response.getCode());
    }
    byte[] content = response.getEntity().getContent().readNBytes(MOST + 1);
    if (content.length > MOST) {
      get.cancel();
      throw new IOException("too large");
    }
    return SmallDocument.of(
        content,
        CacheLife.of(
            Arrays.stream(response.getHeaders("Cache-Control")).map(Header::getValue).toList(),
            Optional.ofNullable(response.getFirstHeader("Age")).map(Header::getValue)));
  }

  @Override
  public void close() throws IOException {
    clockwork.shutdownNow();
    client.close();
  }
}
