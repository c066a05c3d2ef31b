package org.passerelle.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says no to a client's proof at whole steps of time only: a client that is registered costs a row
 * more than one that is not, and that must not be read off a clock. RFC 6749, section 5.2.
 */
final class EvenRefusals extends OncePerRequestFilter implements AuthenticationFailureHandler {

  /** Some ten times as long as a refusal takes by itself. */
  private static final Duration STEP = Duration.ofMillis(25);

  private static final String BEGUN = EvenRefusals.class.getName();

  private final OAuth2ErrorHttpMessageConverter errors = new OAuth2ErrorHttpMessageConverter();
  private final LongSupplier nanos;
  private final LongConsumer pause;

  /**
   * @param nanos a clock that only goes on, in nanoseconds
   * @param pause waits as many nanoseconds, or less
   */
  EvenRefusals(LongSupplier nanos, LongConsumer pause) {
    this.nanos = nanos;
    this.pause = pause;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    request.setAttribute(BEGUN, nanos.getAsLong());
    chain.doFilter(request, response);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    SecurityContextHolder.clearContext();
    waitForTheStep((long) request.getAttribute(BEGUN));
    String code =
        failure instanceof OAuth2AuthenticationException known
            ? known.getError().getErrorCode()
            : OAuth2ErrorCodes.INVALID_CLIENT;
    ServletServerHttpResponse answer = new ServletServerHttpResponse(response);
    answer.setStatusCode(
        code.equals(OAuth2ErrorCodes.INVALID_CLIENT)
            ? HttpStatus.UNAUTHORIZED
            : HttpStatus.BAD_REQUEST);
    errors.write(new OAuth2Error(code), null, answer);
  }

  private void waitForTheStep(long begun) {
    long step = STEP.toNanos();
    long taken = nanos.getAsLong() - begun;
    long end = begun + (taken / step + 1) * step;
    for (long left = end - nanos.getAsLong(); left > 0; left = end - nanos.getAsLong()) {
      pause.accept(left);
    }
  }
}
