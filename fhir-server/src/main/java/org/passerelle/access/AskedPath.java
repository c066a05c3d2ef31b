package org.passerelle.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;

/**
 * The path of a URL as it was written: a room, then the rest.
 *
 * @param room first part after the FHIR base; empty when there is none
 * @param rest the parts after it
 */
record AskedPath(String room, List<String> rest) {

  private static final String BASE = "/fhir/";

  static AskedPath of(HttpServletRequest request) {
    String path = request.getRequestURI();
    List<String> parts = parts(path.startsWith(BASE) ? path.substring(BASE.length()) : "");
    return parts.isEmpty()
        ? new AskedPath("", List.of())
        : new AskedPath(parts.get(0), parts.subList(1, parts.size()));
  }

  /** The parts of a path, without the empty ones. */
  static List<String> parts(String path) {
    return Arrays.stream(path.split("/", -1)).filter(part -> !part.isEmpty()).toList();
  }
}
