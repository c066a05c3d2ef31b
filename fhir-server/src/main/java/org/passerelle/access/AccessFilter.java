package org.passerelle.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Supplier;
import org.passerelle.caller.CallerOfRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Begins a {@link Visit}: stands behind Spring Security, which has verified the token, and before
 * the rim, whose refusals have lines too.
 */
public final class AccessFilter extends OncePerRequestFilter {

  private final Supplier<UUID> ids;

  /** A filter that draws correlation ids here. */
  public AccessFilter(Supplier<UUID> ids) {
    this.ids = ids;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String correlation = CorrelationId.of(request.getHeader(CorrelationId.HEADER), ids);
    response.setHeader(CorrelationId.HEADER, correlation);
    String room = AskedPath.of(request).room();
    new Visit(CallerOfRequest.current(), room, correlation).begin(request);
    chain.doFilter(request, response);
  }
}
