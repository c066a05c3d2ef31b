package org.passerelle.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.body.Body;

/** Which requests have a body that is content, and in which letters it is written. */
final class Bodies {

  private static final Set<String> WITH_CONTENT = Set.of("POST", "PUT", "PATCH");
  private static final String FORM = "application/x-www-form-urlencoded";

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([^\"';\\s]*)", Pattern.CASE_INSENSITIVE);

  private Bodies() {}

  /** The content that HAPI will parse; null where it parses none: the container reads a form. */
  static @Nullable Body content(HttpServletRequest request) throws IOException {
    boolean content = WITH_CONTENT.contains(request.getMethod()) && !isSearch(request);
    return content ? Body.of(request.getInputStream().readAllBytes()) : null;
  }

  /** A form elsewhere than at a search is no form: HAPI would look for a resource in it. */
  private static boolean isSearch(HttpServletRequest request) {
    String type = request.getContentType();
    return request.getRequestURI().endsWith("/_search")
        && type != null
        && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(FORM);
  }

  /**
   * Whether it says that it is UTF-8, or says nothing: another word would be believed by some. The
   * header is read, for Spring has every request say that it is UTF-8.
   */
  static boolean inUtf8(HttpServletRequest request) {
    String type = request.getHeader("Content-Type");
    Matcher named = CHARSET.matcher(type == null ? "" : type);
    while (named.find()) {
      if (!named.group(1).equalsIgnoreCase("utf-8") && !named.group(1).equalsIgnoreCase("utf8")) {
        return false;
      }
    }
    return true;
  }
}
