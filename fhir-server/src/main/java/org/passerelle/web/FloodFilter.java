package org.passerelle.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.caller.Caller;
import org.passerelle.caller.CallerOfRequest;
import org.passerelle.limit.CallerAddress;
import org.passerelle.limit.Entrance.Entered;
import org.passerelle.token.KnownTokens;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stops a flood before it costs anything: before a signature is verified, before a client is looked
 * up. A token that was verified on this node counts for its client; whoever shows none counts by
 * address; and an address that has sent too many bad tokens sends no unknown one for a while. What
 * passes takes its turn, so that one caller's work never fills the house.
 */
final class FloodFilter extends OncePerRequestFilter {

  /** Whether the request has been counted: see {@link LimitFilter}. */
  static final String COUNTED = FloodFilter.class.getName();

  private static final String BEARER = "bearer ";

  private final KnownTokens known;
  private final CallerAddress addresses;
  private final CallerLimits limits;

  FloodFilter(KnownTokens known, CallerAddress addresses, CallerLimits limits) {
    this.known = known;
    this.addresses = addresses;
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String token = token(request);
    String address = addresses.of(request);
    Optional<Jwt> verified = token == null ? Optional.empty() : known.find(token);
    Caller caller = verified.map(CallerOfRequest::of).orElse(Caller.ANYONE);
    boolean unknown = token != null && verified.isEmpty();
    String counted = verified.map(Jwt::getSubject).orElse("address " + address);
    if (unknown ? limits.refusals().areSpent(address) : !limits.requests().permits(counted)) {
      limits.tooMany().write(request, response, caller, limits.requests().secondsToWait());
      return;
    }
    Optional<Entered> entered = limits.entrance().enter(counted, caller.room());
    if (entered.isEmpty()) {
      limits.tooMany().write(request, response, caller, 1);
      return;
    }
    request.setAttribute(COUNTED, !unknown);
    try {
      chain.doFilter(request, response);
    } finally {
      entered.get().close();
      if (unknown && response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
        limits.refusals().add(address);
      }
    }
  }

  private static @Nullable String token(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? header.substring(BEARER.length())
        : null;
  }
}
