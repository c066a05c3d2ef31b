package org.passerelle.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.passerelle.bench.Options.Endpoint;

/** Speaks FHIR JSON to one base, with a token where one is wanted. Safe for several threads. */
final class FhirClient {

  private static final String FHIR_JSON = "application/fhir+json";

  private final HttpClient http;
  private final URI base;
  private final @Nullable Tokens tokens;

  FhirClient(HttpClient http, Endpoint endpoint) {
    this.http = http;
    this.base = endpoint.base();
    this.tokens = endpoint.access() == null ? null : new Tokens(http, endpoint.access());
  }

  HttpResponse<String> transaction(String json) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(base)
            .header("Content-Type", FHIR_JSON)
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** Reads a search, or the next page of one: {@code query} is relative to the base. */
  HttpResponse<String> search(String query) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(base + "/" + query)).GET());
  }

  /**
   * The query of a link that this server gave. A link elsewhere is not followed: the token must not
   * go there. The host may differ in its spelling, so the path decides.
   */
  @Nullable String queryOf(String link) {
    URI uri = URI.create(link);
    String path = base.getPath();
    boolean ours = uri.getPath() != null && uri.getPath().startsWith(path);
    if (!ours || uri.getRawQuery() == null) {
      return null;
    }
    String type = uri.getRawPath().substring(path.length()).replaceFirst("^/", "");
    return type + "?" + uri.getRawQuery();
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    request.timeout(Duration.ofSeconds(60)).header("Accept", FHIR_JSON);
    if (tokens != null) {
      request.header("Authorization", "Bearer " + tokens.current());
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
