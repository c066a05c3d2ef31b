package org.passerelle.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.passerelle.fault.Fault;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A path that the container takes for another than it says, such as {@code /error/../fhir}, leads
 * nowhere. Stands before everything: Spring would fail on it, and write the path to the log.
 */
final class PlainPathFilter extends OncePerRequestFilter {

  private final OutcomeWriter outcomes;

  PlainPathFilter(OutcomeWriter outcomes) {
    this.outcomes = outcomes;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getRequestURI().startsWith(request.getServletPath())) {
      chain.doFilter(request, response);
    } else {
      outcomes.write(request, response, Fault.NOT_FOUND, null);
    }
  }
}
