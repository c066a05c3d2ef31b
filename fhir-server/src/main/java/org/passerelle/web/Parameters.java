package org.passerelle.web;

import ca.uhn.fhir.rest.api.EncodingEnum;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.stream.Stream;
import org.apache.catalina.Globals;
import org.jspecify.annotations.Nullable;
import org.passerelle.url.Escapes;

/**
 * Whether all that a request is steered by can be read, and read in one way only. The container
 * leaves out a parameter that it cannot decode, so that a search would find more than was asked.
 */
final class Parameters {

  private Parameters() {}

  static boolean readable(HttpServletRequest request) {
    String query = request.getQueryString();
    if (query != null && !Escapes.readable(query)) {
      return false;
    }
    String[] formats = request.getParameterMap().getOrDefault("_format", new String[0]);
    return request.getAttribute(Globals.PARAMETER_PARSE_FAILED_ATTR) == null
        && Stream.of(formats).noneMatch(Parameters::isRdf)
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
