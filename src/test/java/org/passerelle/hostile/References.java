package org.passerelle.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** References and conditions inside a transaction, which storage would follow or fail on. */
final class References {

  private static final String JSON = "application/fhir+json";

  private static final List<String> REFERENCES =
      List.of(
          "Patient?identifier=a|b",
          "Patient?",
          "?identifier=a",
          "Patient?_id=%00",
          "Patient?nonsense=1",
          "Patient?identifier=%zz",
          "Patient/%00",
          "Patient/..%2f..",
          "http://169.254.169.254/Patient/1",
          "file:///etc/hostname",
          "urn:uuid:",
          "urn:uuid:not-here",
          "javascript:alert(1)",
          "Patient/1/_history/%00",
          "Patient/" + "1".repeat(5000),
          "/Patient/1",
          "Patient//1",
          "#",
          "#none");

  /** What an entry asks, as a part of JSON. */
  private static final List<String> REQUESTS =
      List.of(
          "\"method\":\"POST\",\"url\":\"Patient\",\"ifNoneExist\":\"\"",
          "\"method\":\"POST\",\"url\":\"Patient\",\"ifNoneExist\":\"?\"",
          "\"method\":\"POST\",\"url\":\"Patient\",\"ifNoneExist\":\"nonsense=1\"",
          "\"method\":\"POST\",\"url\":\"Patient\",\"ifNoneExist\":\"identifier=%00\"",
          "\"method\":\"POST\",\"url\":\"Patient\",\"ifNoneExist\":\"identifier=%zz\"",
          "\"method\":\"POST\",\"url\":\"Patient\",\"ifNoneExist\":\"identifier\"",
          "\"method\":\"POST\",\"url\":\"Patient\",\"ifNoneExist\":\"Task?status=requested\"",
          "\"method\":\"PUT\",\"url\":\"Patient?\"",
          "\"method\":\"PUT\",\"url\":\"Patient?identifier\"",
          "\"method\":\"PUT\",\"url\":\"Patient?identifier=%00\"",
          "\"method\":\"PUT\",\"url\":\"Patient/%00\"",
          "\"method\":\"PUT\",\"url\":\"Patient/a/b/c\"",
          "\"method\":\"PUT\",\"url\":\"http://evil.example/Patient/1\"",
          "\"method\":\"PUT\",\"url\":\"\"",
          "\"method\":\"PUT\",\"url\":\"Patient/a\",\"ifMatch\":\"%00\"",
          "\"method\":\"PUT\",\"url\":\"Patient/a\",\"ifMatch\":\"W/\\\"x\\\"\"",
          "\"method\":\"DELETE\",\"url\":\"Patient?\"",
          "\"method\":\"DELETE\",\"url\":\"Patient\"",
          "\"method\":\"GET\",\"url\":\"Patient?_id=%00\"",
          "\"method\":\"GET\",\"url\":\"/../le-panier/Task\"",
          "\"method\":\"GET\",\"url\":\"Patient?name=a%\"",
          "\"method\":\"PATCH\",\"url\":\"Patient/a\"",
          "\"url\":\"Patient\"");

  private References() {}

  static Stream<Attack> all() {
    Stream<Attack> referring =
        REFERENCES.stream()
            .map(
                reference ->
                    "{\"resourceType\":\"Task\",\"status\":\"draft\",\"intent\":\"order\",\"for\":{\"reference\":\""
                        + reference
                        + "\"}}")
            .flatMap(
                task ->
                    Stream.of(
                        write("reference", "/Task", task),
                        bundle("reference", task, "\"method\":\"POST\",\"url\":\"Task\"")));
    Stream<Attack> conditions =
        REQUESTS.stream()
            .map(request -> bundle("condition", "{\"resourceType\":\"Patient\"}", request));
    return Stream.concat(referring, conditions);
  }

  private static Attack bundle(String family, String resource, String request) {
    return write(
        family,
        "",
        "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"fullUrl\":\"urn:uuid:1\","
            + "\"resource\":"
            + resource
            + ",\"request\":{"
            + request
            + "}}]}");
  }

  private static Attack write(String family, String path, String body) {
    return Attack.write(family, path, JSON, body.getBytes(StandardCharsets.UTF_8), false);
  }
}
