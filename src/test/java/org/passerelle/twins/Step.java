package org.passerelle.twins;

import java.util.Map;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * One thing to ask, alone or as an entry of a bundle.
 *
 * @param family which way round the wall it tries
 * @param method HTTP method
 * @param url below the room's base; after a {@code !}, below the server's address
 * @param body what is sent, a resource
 * @param headers more headers
 */
public record Step(
    String family,
    String method,
    String url,
    @Nullable Resource body,
    Map<String, String> headers) {

  static Step get(String family, String url) {
    return new Step(family, "GET", url, null, Map.of());
  }

  static Step of(String family, String method, String url, @Nullable Resource body) {
    return new Step(family, method, url, body, Map.of());
  }

  Step with(String header, String value) {
    return new Step(family, method, url, body, Map.of(header, value));
  }
}
