package org.passerelle.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.passerelle.token.PublicAddress;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every answer tells a browser: to run nothing, to show it in no frame, to guess no type. A
 * page that needs more sets its own policy over this one. OWASP Secure Headers Project.
 */
public final class SecurityHeaders extends OncePerRequestFilter {

  /** Nothing may be loaded, run, framed or posted. */
  public static final String POLICY =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** On every answer, whoever gives it. */
  static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin");

  private static final String TWO_YEARS = "max-age=63072000";

  private final PublicAddress address;

  SecurityHeaders(PublicAddress address) {
    this.address = address;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ALWAYS.forEach(response::setHeader);
    if (address.isHttps()) {
      response.setHeader("Strict-Transport-Security", TWO_YEARS);
    }
    chain.doFilter(request, response);
  }

  /** The container's own errors are answered anew, and lose what was set before. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
