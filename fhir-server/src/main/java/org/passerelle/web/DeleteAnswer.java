package org.passerelle.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Locale;
import java.util.Set;

/**
 * The answer to a DELETE, without what HAPI adds where a version was: what is gone and what never
 * was are answered alike.
 */
final class DeleteAnswer extends HttpServletResponseWrapper {

  private static final Set<String> TELLING =
      Set.of("content-location", "etag", "last-modified", "location");

  DeleteAnswer(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void addHeader(String name, String value) {
    if (!TELLING.contains(name.toLowerCase(Locale.ROOT))) {
      super.addHeader(name, value);
    }
  }

  @Override
  public void setHeader(String name, String value) {
    if (!TELLING.contains(name.toLowerCase(Locale.ROOT))) {
      super.setHeader(name, value);
    }
  }
}
