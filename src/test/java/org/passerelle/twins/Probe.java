package org.passerelle.twins;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.hl7.fhir.r4.model.Resource;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;

/**
 * One request by one principal in one encoding, to be sent to both worlds.
 *
 * @param xml whether XML is sent and asked for, instead of JSON
 */
public record Probe(Principal principal, Step step, boolean xml) {

  /** Stands in a URL for the world's own address. */
  static final String ADDRESS = "{address}";

  /** Sends it to this world. */
  public Answer ask(World world) {
    FhirCaller caller = principal.in(world);
    String url = step.url().replace(ADDRESS, world.address());
    HttpRequest.Builder request = caller.request(url.startsWith("!") ? "" : url);
    if (url.startsWith("!")) {
      request.uri(URI.create(world.address() + url.substring(1)));
    }
    String type = xml ? "application/fhir+xml" : "application/fhir+json";
    request.setHeader("Accept", type);
    Resource body = step.body();
    if (body != null) {
      request.setHeader("Content-Type", type);
    }
    step.headers().forEach(request::setHeader);
    request.method(
        step.method(),
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text(body)));
    return FhirCaller.exchange(request);
  }

  private String text(Resource body) {
    return (xml ? World.FHIR.newXmlParser() : World.FHIR.newJsonParser())
        .encodeResourceToString(body);
  }

  @Override
  public String toString() {
    return principal
        + (xml ? " xml " : " json ")
        + step.family()
        + ": "
        + step.method()
        + " "
        + step.url()
        + " "
        + step.headers()
        + (step.body() == null ? "" : " " + text(step.body()));
  }
}
