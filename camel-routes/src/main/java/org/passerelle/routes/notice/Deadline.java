package org.passerelle.routes.notice;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;

/**
 * Ends a call that takes too long as a whole: a socket's own timeout starts anew with each byte,
 * and a receiver that sends one now and then would keep a thread for ever. The body of an answer is
 * never read.
 */
final class Deadline implements ExecChainHandler {

  private final Duration within;
  private final ScheduledExecutorService clockwork;

  Deadline(Duration within, ScheduledExecutorService clockwork) {
    this.within = within;
    this.clockwork = clockwork;
  }

  @Override
  public ClassicHttpResponse execute(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> end =
        clockwork.schedule(
            () -> {
              late.set(true);
              scope.execRuntime.discardEndpoint();
            },
            within.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return withoutBody(chain.proceed(request, scope), scope);
    } catch (IOException broken) {
      throw late.get() ? new InterruptedIOException("too slow") : broken;
    } finally {
      end.cancel(false);
    }
  }

  private static ClassicHttpResponse withoutBody(
      ClassicHttpResponse response, ExecChain.Scope scope) {
    if (response.getEntity() != null) {
      response.setEntity(null);
      scope.execRuntime.discardEndpoint();
    }
    return response;
  }
}
