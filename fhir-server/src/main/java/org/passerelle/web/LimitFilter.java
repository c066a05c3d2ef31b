package org.passerelle.web;

import io.micrometer.core.instrument.Counter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.passerelle.caller.CallerOfRequest;
import org.passerelle.fault.Fault;
import org.passerelle.limit.ClientLimits;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stops a caller that asks too often, by its token's client, or by its address where it shows none.
 * Stands behind the check of the token and before all that costs: a refusal opens no database
 * transaction and writes no line, or a flood would fill the ledger; it is counted.
 */
final class LimitFilter extends OncePerRequestFilter {

  private final ClientLimits limits;
  private final OutcomeWriter outcomes;
  private final Counter refused;

  LimitFilter(ClientLimits limits, OutcomeWriter outcomes, Counter refused) {
    this.limits = limits;
    this.outcomes = outcomes;
    this.refused = refused;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String client = CallerOfRequest.current().client();
    if (limits.permits(client == null ? "address " + request.getRemoteAddr() : client)) {
      chain.doFilter(request, response);
      return;
    }
    refused.increment();
    response.setHeader("Retry-After", String.valueOf(limits.secondsToWait()));
    outcomes.write(request, response, Fault.TOO_MANY_REQUESTS, null);
  }
}
