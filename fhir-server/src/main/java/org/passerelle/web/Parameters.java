package org.passerelle.web;

import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.util.UrlUtil;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.url.Escapes;

/**
 * Whether all that a request is steered by can be read, and read in one way only. The container
 * leaves out a parameter that it cannot decode. A form's body is read later, and the gate looks.
 */
final class Parameters {

  private Parameters() {}

  static boolean readable(HttpServletRequest request) {
    String query = request.getQueryString();
    if (query != null && !Escapes.readable(query)) {
      return false;
    }
    Map<String, String[]> asked = query == null ? Map.of() : UrlUtil.parseQueryString(query);
    return Stream.of(asked.getOrDefault("_format", new String[0])).noneMatch(Parameters::isRdf)
        && Collections.list(request.getHeaders("Accept")).stream()
            .flatMap(header -> Stream.of(header.split(",")))
            .noneMatch(Parameters::isRdf)
        && !isRdf(request.getContentType());
  }

  /** HAPI knows RDF by name, and fails on it once its work is done: its writer is not here. */
  private static boolean isRdf(@Nullable String written) {
    String type = written == null ? "" : written.split(";", 2)[0].strip();
    return EncodingEnum.forContentType(type) == EncodingEnum.RDF;
  }
}
