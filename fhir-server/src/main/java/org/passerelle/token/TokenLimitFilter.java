package org.passerelle.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.limit.CallerAddress;
import org.passerelle.limit.ClientLimits;
import org.passerelle.limit.Entrance;
import org.passerelle.limit.Entrance.Entered;
import org.passerelle.limit.Refusals;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stops an address that asks for tokens too often, before anything is looked up or verified: in the
 * name of one client, or with too many bad proofs in anybody's name. A client's name alone is never
 * counted, so nobody can lock a client out from another address; and a client that is registered is
 * counted as one that is not. Nor is an assertion or a scope read that is longer than any needs to
 * be.
 */
final class TokenLimitFilter extends OncePerRequestFilter {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final String REFUSAL = "{\"error\":\"temporarily_unavailable\"}";

  private static final String TOO_LONG = "{\"error\":\"invalid_request\"}";

  /** Several times as long, in characters, as an assertion or a scope needs to be. */
  private static final int LONGEST = 16 * 1024;

  private final CallerAddress addresses;
  private final ClientLimits requests;
  private final Refusals refusals;
  private final Entrance entrance;

  /**
   * @param requests counts by address and claimed client
   */
  TokenLimitFilter(
      CallerAddress addresses, ClientLimits requests, Refusals refusals, Entrance entrance) {
    this.addresses = addresses;
    this.requests = requests;
    this.refusals = refusals;
    this.entrance = entrance;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String address = addresses.of(request);
    if (refusals.areSpent(address)) {
      refuse(response);
      return;
    }
    if (isTooLong(request.getParameter("client_assertion"))
        || isTooLong(request.getParameter("scope"))) {
      refusals.add(address);
      answer(response, HttpServletResponse.SC_BAD_REQUEST, TOO_LONG);
      return;
    }
    if (!requests.permits(address + " " + ClaimedClient.of(request))) {
      refuse(response);
      return;
    }
    Optional<Entered> entered = entrance.enter("token " + address, null);
    if (entered.isEmpty()) {
      refuse(response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      entered.get().close();
      if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
        refusals.add(address);
      }
    }
  }

  /** Reading one of a hundred thousand members, or values, takes a second, several times over. */
  private static boolean isTooLong(@Nullable String said) {
    return said != null && said.length() > LONGEST;
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    response.setHeader("Retry-After", "1");
    answer(response, TOO_MANY_REQUESTS, REFUSAL);
  }

  private static void answer(HttpServletResponse response, int status, String error)
      throws IOException {
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/json");
    response.getOutputStream().write(error.getBytes(StandardCharsets.UTF_8));
  }
}
