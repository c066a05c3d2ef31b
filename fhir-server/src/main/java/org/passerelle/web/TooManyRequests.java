package org.passerelle.web;

import io.micrometer.core.instrument.Counter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.passerelle.access.Floods;
import org.passerelle.caller.Caller;
import org.passerelle.fault.Fault;

/**
 * The answer to one request too many. It opens no database transaction and writes no line of its
 * own, or a flood would fill the ledger; it is counted.
 */
final class TooManyRequests {

  private final OutcomeWriter outcomes;
  private final Counter refused;
  private final Floods floods;

  TooManyRequests(OutcomeWriter outcomes, Counter refused, Floods floods) {
    this.outcomes = outcomes;
    this.refused = refused;
    this.floods = floods;
  }

  /** Answers it to this caller. */
  void write(
      HttpServletRequest request, HttpServletResponse response, Caller caller, long secondsToWait)
      throws IOException {
    refused.increment();
    floods.stopped(caller);
    response.setHeader("Retry-After", String.valueOf(secondsToWait));
    outcomes.write(request, response, Fault.TOO_MANY_REQUESTS, null);
  }
}
