package org.passerelle.support;

import ca.uhn.fhir.parser.IParser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;

/**
 * What came back.
 *
 * @param status HTTP status
 * @param body the body, as text
 * @param response everything else
 */
public record Answer(int status, String body, HttpResponse<String> response) {

  /** The body as a resource of this type. */
  public <T extends Resource> T as(Class<T> type) {
    return World.FHIR.newJsonParser().parseResource(type, body);
  }

  /** The resources of this type in a searchset. */
  public <T extends Resource> List<T> all(Class<T> type) {
    return as(Bundle.class).getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  /** The status, and after it that of each entry of a batch. */
  public List<Integer> statuses() {
    return Stream.concat(Stream.of(status), entries()).toList();
  }

  /** What came of it: the status; of a batch, that of its last entry, at which it is aimed. */
  public int last() {
    List<Integer> statuses = statuses();
    return statuses.get(statuses.size() - 1);
  }

  private Stream<Integer> entries() {
    return body.contains("batch-response")
        ? ((Bundle) parsed())
            .getEntry().stream()
                .map(entry -> Integer.valueOf(entry.getResponse().getStatus().substring(0, 3)))
        : Stream.of();
  }

  private IBaseResource parsed() {
    IParser parser = body.startsWith("<") ? World.FHIR.newXmlParser() : World.FHIR.newJsonParser();
    return parser.parseResource(body);
  }

  /** Our code, when the answer is an error. */
  public String code() {
    return as(OperationOutcome.class).getIssueFirstRep().getDetails().getCodingFirstRep().getCode();
  }
}
