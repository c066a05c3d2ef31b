package org.passerelle.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.passerelle.caller.Caller;
import org.passerelle.caller.CallerOfRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts for its client the request whose token was not known to the {@link FloodFilter}, and has
 * been verified since. Stands behind Spring Security and before all else that costs.
 */
final class LimitFilter extends OncePerRequestFilter {

  private final CallerLimits limits;

  LimitFilter(CallerLimits limits) {
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Caller caller = CallerOfRequest.current();
    String client = caller.client();
    boolean counted = Boolean.TRUE.equals(request.getAttribute(FloodFilter.COUNTED));
    if (counted || client == null || limits.requests().permits(client)) {
      chain.doFilter(request, response);
    } else {
      limits.tooMany().write(request, response, caller, limits.requests().secondsToWait());
    }
  }
}
