package org.passerelle.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;

/** Nothing is issued under a name that is not this house's: see {@link PublicAddress}. */
final class OwnAddressFilter extends OncePerRequestFilter {

  private static final String REFUSAL = "{\"error\":\"invalid_client\"}";

  private final PublicAddress address;

  OwnAddressFilter(PublicAddress address) {
    this.address = address;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (address.of(request).isPresent()) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/json");
    response.getOutputStream().write(REFUSAL.getBytes(StandardCharsets.UTF_8));
  }
}
