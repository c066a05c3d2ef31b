package org.passerelle.web;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.passerelle.fault.Fault;
import org.passerelle.fault.Outcomes;

/** Answers with an OperationOutcome where HAPI is not reached: in filters and in the container. */
public final class OutcomeWriter {

  private final FhirContext fhir;

  /** Of what has no detail: the same bytes each time, written once. */
  private final Map<Said, byte[]> said = new ConcurrentHashMap<>();

  /** A writer of R4. */
  public OutcomeWriter(FhirContext fhir) {
    this.fhir = fhir;
  }

  /** Writes the fault, in XML when that is asked for and in JSON otherwise. */
  public void write(
      HttpServletRequest request,
      HttpServletResponse response,
      Fault fault,
      @Nullable String detail)
      throws IOException {
    EncodingEnum encoding = encoding(request);
    byte[] body =
        detail == null
            ? said.computeIfAbsent(new Said(fault, encoding), one -> bytes(one, null))
            : bytes(new Said(fault, encoding), detail);
    response.setStatus(fault.status());
    response.setHeader("Cache-Control", "no-store");
    if (fault == Fault.NOT_SIGNED_IN) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    response.setContentType(encoding.getResourceContentTypeNonLegacy() + ";charset=UTF-8");
    response.getOutputStream().write(body);
  }

  private byte[] bytes(Said one, @Nullable String detail) {
    return one.encoding()
        .newParser(fhir)
        .encodeResourceToString(Outcomes.of(one.fault(), detail))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The fault in JSON, where what was asked cannot be read. */
  String json(Fault fault) {
    return EncodingEnum.JSON.newParser(fhir).encodeResourceToString(Outcomes.of(fault, null));
  }

  private static EncodingEnum encoding(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    String query = request.getQueryString();
    boolean xml =
        (query != null && query.contains("_format=xml"))
            || (accept != null && accept.contains("fhir+xml"));
    return xml ? EncodingEnum.XML : EncodingEnum.JSON;
  }

  private record Said(Fault fault, EncodingEnum encoding) {}
}
