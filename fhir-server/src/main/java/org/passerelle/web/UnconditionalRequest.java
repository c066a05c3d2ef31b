package org.passerelle.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A GET without the two headers of a conditional read ({@code If-None-Match}, {@code
 * If-Modified-Since}): what is asked for is always answered whole, as FHIR's RESTful API permits. A
 * 304 would tell that something is there, unchanged, past the guards and without a line.
 */
final class UnconditionalRequest extends HttpServletRequestWrapper {

  private static final Set<String> UNHEARD = Set.of("if-none-match", "if-modified-since");

  UnconditionalRequest(HttpServletRequest request) {
    super(request);
  }

  @Override
  public @Nullable String getHeader(String name) {
    return isUnheard(name) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isUnheard(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }

  @Override
  public long getDateHeader(String name) {
    return isUnheard(name) ? -1 : super.getDateHeader(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    List<String> heard =
        Collections.list(super.getHeaderNames()).stream().filter(name -> !isUnheard(name)).toList();
    return Collections.enumeration(heard);
  }

  private boolean isUnheard(String name) {
    return getMethod().equals("GET") && UNHEARD.contains(name.toLowerCase(Locale.ROOT));
  }
}
