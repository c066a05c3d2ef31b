package org.passerelle.support;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
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

  /** Stands in a URL for the world's own address. */
  public static final String ADDRESS = "{address}";

  private static final List<String> ENTRY_METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH");

  /** A GET without a body. */
  public static Step get(String family, String url) {
    return new Step(family, "GET", url, null, Map.of());
  }

  /** By any method. */
  public static Step of(String family, String method, String url, @Nullable Resource body) {
    return new Step(family, method, url, body, Map.of());
  }

  /** The same, with this header alone. */
  public Step with(String header, String value) {
    return new Step(family, method, url, body, Map.of(header, value));
  }

  /** Asks it of this world, as this caller; the body goes and the answer comes in XML or JSON. */
  public Answer ask(World world, FhirCaller caller, boolean xml) {
    HttpRequest.Builder request = request(world, caller, xml);
    return FhirCaller.exchange(
        request.method(
            method,
            body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text(body, xml))));
  }

  /** The same with this text for a body, whatever it is. */
  public Answer ask(World world, FhirCaller caller, boolean xml, String text) {
    return FhirCaller.exchange(
        request(world, caller, xml).method(method, BodyPublishers.ofString(text)));
  }

  /** Adds it to a bundle; a method that no entry can have is left out. */
  public void enter(Bundle bundle) {
    BundleEntryRequestComponent request = bundle.addEntry().setResource(body).getRequest();
    if (ENTRY_METHODS.contains(method)) {
      request.setMethod(HTTPVerb.fromCode(method));
    }
    request
        .setUrl(url.replace("!", "http://localhost"))
        .setIfNoneExist(headers.get("If-None-Exist"));
    request.setIfMatch(headers.get("If-Match"));
    request.setIfNoneMatch(headers.get("If-None-Match"));
  }

  private HttpRequest.Builder request(World world, FhirCaller caller, boolean xml) {
    String placed = url.replace(ADDRESS, world.address());
    HttpRequest.Builder request = caller.request(placed.startsWith("!") ? "" : placed);
    if (placed.startsWith("!")) {
      request.uri(URI.create(world.address() + placed.substring(1)));
    }
    String type = xml ? "application/fhir+xml" : "application/fhir+json";
    request.setHeader("Accept", type);
    if (body != null) {
      request.setHeader("Content-Type", type);
    }
    headers.forEach(request::setHeader);
    return request;
  }

  private static String text(Resource body, boolean xml) {
    return (xml ? World.FHIR.newXmlParser() : World.FHIR.newJsonParser())
        .encodeResourceToString(body);
  }

  @Override
  public String toString() {
    return family
        + ": "
        + method
        + " "
        + url
        + " "
        + headers
        + (body == null ? "" : " " + text(body, false));
  }
}
