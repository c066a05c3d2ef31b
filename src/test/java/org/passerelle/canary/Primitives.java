package org.passerelle.canary;

import java.util.Map;
import org.hl7.fhir.instance.model.api.IPrimitiveType;

/** A value for each primitive: a token or a day where the type has room for one. */
final class Primitives {

  /** Where R4 binds a code that has no Java type, and what validates there. */
  private static final Map<String, String> BOUND =
      Map.of("language", "fr", "contentType", "text/plain", "currency", "CAD");

  private final Canaries canaries;

  Primitives(Canaries canaries) {
    this.canaries = canaries;
  }

  /**
   * Sets a value on what stands at this path.
   *
   * @param path element path, its last part the element's name
   */
  void set(IPrimitiveType<?> primitive, String path) {
    primitive.setValueAsString(
        switch (primitive.fhirType()) {
          case "string", "markdown", "id", "base64Binary" -> canaries.token(path);
          case "code" -> code(path);
          case "uri", "url", "canonical" -> uri(path);
          case "oid" -> "urn:oid:2.999.1";
          case "uuid" -> "urn:uuid:00000000-0000-4000-8000-000000000001";
          case "date" -> canaries.day(path);
          case "dateTime" -> canaries.day(path) + "T10:00:00-05:00";
          case "instant" -> canaries.day(path) + "T10:00:00.000Z";
          case "time" -> "10:00:00";
          case "boolean" -> "true";
          default -> "1";
        });
  }

  /** An absolute address of nobody. */
  String uri(String path) {
    return "https://kanari.example/" + canaries.token(path);
  }

  private String code(String path) {
    String bound = BOUND.get(name(path));
    return bound == null ? canaries.token(path) : bound;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
