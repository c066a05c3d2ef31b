package org.passerelle.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Someone who speaks FHIR to the house over HTTP, with or without a token. */
public final class FhirCaller {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

  private final String address;
  private final String room;
  private final @Nullable String token;

  private FhirCaller(String address, String room, @Nullable String token) {
    this.address = address;
    this.room = room;
    this.token = token;
  }

  /** A caller without a token, of the house at this address. */
  public static FhirCaller anonymous(String address) {
    return new FhirCaller(address, "directory", null);
  }

  /** A caller with a token of this room's demonstration client, of the house at this address. */
  public static FhirCaller signedIn(String address, String room) {
    return client(address, room, room, null);
  }

  /**
   * A caller with a token of any demonstration client, speaking to this room.
   *
   * @param resource the base that the token is asked for; null for the client's own room
   */
  public static FhirCaller client(
      String address, String client, String room, @Nullable String resource) {
    return new FhirCaller(address, room, granted(token(address, client, resource)));
  }

  /** A caller whose token was granted these scopes, speaking to the client's own room. */
  public static FhirCaller scoped(String address, String client, String room, String scopes) {
    return new FhirCaller(address, room, granted(asked(address, client, "&scope=" + form(scopes))));
  }

  private static String granted(Answer answer) {
    Matcher token = TOKEN.matcher(answer.body());
    if (!token.find()) {
      throw new IllegalStateException("no token: " + answer.status() + " " + answer.body());
    }
    return token.group(1);
  }

  /** A caller with this token, speaking to this room. */
  public static FhirCaller bearing(String address, String room, String token) {
    return new FhirCaller(address, room, token);
  }

  /** What the token endpoint answers a demonstration client. */
  public static Answer token(String address, String client, @Nullable String resource) {
    return asked(address, client, resource == null ? "" : "&resource=" + form(resource));
  }

  private static String form(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static Answer asked(String address, String client, String form) {
    String basic =
        Base64.getEncoder().encodeToString((client + ":demo").getBytes(StandardCharsets.UTF_8));
    return exchange(
        HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials" + form)));
  }

  /** The same caller, speaking to another room's base. */
  public FhirCaller at(String otherRoom) {
    return new FhirCaller(address, otherRoom, token);
  }

  /** The room whose base this caller speaks to. */
  public String room() {
    return room;
  }

  /** GET of a path below the room's base. */
  public Answer get(String path) {
    return exchange(request(path).GET());
  }

  /** POST of a resource. */
  public Answer post(String path, Resource resource) {
    return post(path, json(resource), "application/fhir+json");
  }

  /** POST of any text. */
  public Answer post(String path, String body, String contentType) {
    return exchange(
        request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
  }

  /** PUT of a resource, with {@code If-Match} when a version is given. */
  public Answer put(Resource resource, @Nullable String ifMatch) {
    String path = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/fhir+json")
            .PUT(BodyPublishers.ofString(json(resource)));
    if (ifMatch != null) {
      request.header("If-Match", "W/\"" + ifMatch + "\"");
    }
    return exchange(request);
  }

  /** DELETE of a path. */
  public Answer delete(String path) {
    return exchange(request(path).DELETE());
  }

  /** A request to a path below the room's base, to be finished by the test. */
  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + "/fhir/" + room + separated(path)))
            .header("Accept", "application/fhir+json");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request;
  }

  /** Sends a request. */
  public static Answer exchange(HttpRequest.Builder request) {
    try {
      var response = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String separated(String path) {
    return path.isEmpty() || path.startsWith("?") ? path : "/" + path;
  }

  private static String json(Resource resource) {
    return World.FHIR.newJsonParser().encodeResourceToString(resource);
  }
}
