package org.passerelle.routes.failure;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.passerelle.notice.Outcome;
import org.passerelle.outgoing.RefusedAddressException;

/**
 * What a failure to call means for a delivery. Words of ours alone: an exception's text may name a
 * host, a path or a person.
 */
final class Failures {

  private Failures() {}

  static Outcome outcome(Throwable failure) {
    if (failure instanceof RefusedAddressException) {
      return new Outcome.Never("private-address");
    }
    return Outcome.again(word(failure));
  }

  private static String word(Throwable failure) {
    if (failure instanceof InterruptedIOException) {
      return "timeout";
    }
    if (failure instanceof SSLException) {
      return "tls";
    }
    if (failure instanceof UnknownHostException
        || failure instanceof ConnectException
        || failure instanceof NoRouteToHostException) {
      return "unreachable";
    }
    return failure instanceof IOException ? "broken-off" : "unexpected";
  }
}
