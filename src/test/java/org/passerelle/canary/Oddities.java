package org.passerelle.canary;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;

/**
 * What the clinic's own client sends amiss, a token in each place: bodies that no parser reads,
 * names and headers that nobody knows, searches that are refused. The clinic may read its own words
 * in the answer; nobody else, and no log, has them.
 */
final class Oddities {

  private static final String JSON = "application/fhir+json";

  /** Bodies, with {@code %s} for a token. */
  private static final List<String> BODIES =
      List.of(
          "{\"resourceType\":\"Patient\",\"%s\":\"x\"}",
          "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"%s\"",
          "{\"resourceType\":\"Patient\",\"birthDate\":\"%s\"}",
          "{\"resourceType\":\"Patient\",\"gender\":\"%s\"}",
          "{\"resourceType\":\"Patient\",\"name\":\"%s\"}",
          "{\"resourceType\":\"%s\"}",
          "{\"resourceType\":\"Patient\",\"id\":\"%s/..\"}",
          "{\"resourceType\":\"Patient\",\"managingOrganization\":{\"reference\":\"Organization/%s\"}}",
          "{\"resourceType\":\"Patient\",\"managingOrganization\":{\"reference\":\"#%1$s\"},"
              + "\"contained\":[{\"resourceType\":\"Organization\",\"id\":\"#%1$s\","
              + "\"name\":\"%1$s\"}]}",
          "{\"resourceType\":\"Patient\",\"text\":{\"status\":\"generated\","
              + "\"div\":\"<div><script>%s</script></div>\"}}",
          "{\"resourceType\":\"Patient\",\"photo\":[{\"data\":\"%s!\"}]}");

  private static final List<String> PATHS =
      List.of(
          "Patient?name=%s",
          "Patient?%s=x",
          "Patient?_has:Observation:patient:code=%s",
          "Patient?birthdate=%s",
          "Patient?_lastUpdated=%s",
          "Patient?_sort=%s",
          "Patient?_include=%s",
          "Patient/%s",
          "Patient/%s/_history/1",
          "Patient/$%s",
          "%s/1",
          "Task?status=%s");

  private static final List<String> HEADERS =
      List.of("If-Match", "If-None-Match", "X-Request-ID", "If-None-Exist", "Prefer", "User-Agent");

  private final FhirCaller clinic;
  private final Canaries canaries;

  Oddities(World world, Canaries canaries) {
    this.clinic = world.as(Garden.ROOM);
    this.canaries = canaries;
  }

  /** Sends all of it, alone and as an entry of a transaction. */
  void send() {
    canaries.begin("odd");
    for (String body : BODIES) {
      clinic.post("Patient", body.formatted(canaries.token(body)), JSON);
      clinic.post("", entry("Patient", body.formatted(canaries.token("entry " + body))), JSON);
    }
    for (String path : PATHS) {
      clinic.get(path.formatted(canaries.token(path)));
      clinic.post("", entry(path.formatted(canaries.token("entry " + path)), "{}"), JSON);
    }
    for (String header : HEADERS) {
      FhirCaller.exchange(post().header(header, "W/\"" + canaries.token(header) + "\""));
    }
  }

  private HttpRequest.Builder post() {
    return clinic
        .request("Patient")
        .header("Content-Type", JSON)
        .POST(BodyPublishers.ofString("{\"resourceType\":\"Patient\"}"));
  }

  private static String entry(String url, String resource) {
    return "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":"
        + resource
        + ",\"request\":{\"method\":\"POST\",\"url\":\""
        + url
        + "\"}}]}";
  }
}
