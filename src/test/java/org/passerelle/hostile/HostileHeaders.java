package org.passerelle.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Headers that would steer what stands behind, and bodies whose end is not where it seems. */
final class HostileHeaders {

  private static final List<String> STEERING =
      List.of(
          "CamelHttpUri: http://localhost:1/",
          "camelhttpuri: http://localhost:1/",
          "CAMELHTTPMETHOD: DELETE",
          "CaMeLFileName: ../../etc/passwd",
          "Camel-Http-Uri: http://localhost:1/",
          "CamelExecCommandExecutable: id",
          "X-Forwarded-Host: evil.example",
          "X-Forwarded-Prefix: /../../x",
          "Forwarded: host=evil.example;proto=gopher",
          "X-HTTP-Method-Override: DELETE",
          "X-Original-URL: /fhir/le-panier/Task",
          "X-Rewrite-URL: /fhir/le-panier/Task",
          "X-Request-ID: a%0d%0aforged: yes",
          "X-Request-ID: " + "a".repeat(4000),
          "If-Match: W/\"\"",
          "If-None-Match: *",
          "If-Modified-Since: yesterday",
          "Prefer: return=" + "x".repeat(2000),
          "Range: bytes=0-1,0-1,0-1,0-1",
          "Accept: */*;q=NaN",
          "Accept: " + "application/fhir+json,".repeat(200),
          "Accept-Language: ../../etc/passwd",
          "Accept-Encoding: gzip;q=0.0000001,*",
          "Cookie: JSESSIONID=../../x; a=\u0001",
          "Expect: 200-ok",
          "traceparent: 00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-zz",
          "X-Folded: a\r\n  b: c",
          "Content-Type: text/html",
          "Content-Type: multipart/form-data; boundary=" + "a".repeat(500));

  private HostileHeaders() {}

  static Stream<Attack> all() {
    Stream<Attack> steering = STEERING.stream().map(line -> Attack.header("header", line));
    return Stream.concat(steering, smuggled());
  }

  private static Stream<Attack> smuggled() {
    Attack plain = Attack.patient("smuggling", "application/fhir+json", "{\"a\":1,\"a\":2}");
    return Stream.of(
        plain.with("Transfer-Encoding: gzip, chunked"),
        plain.with("Transfer-Encoding: xchunked"),
        plain.with("Content-Length: 5", "Content-Length: 6"),
        plain.with("Content-Length: -1"),
        plain.with("Content-Length: 99999999999999999999"),
        plain.with("Content-Length: 5", "Transfer-Encoding: chunked"),
        chunked("0\r\n\r\nGET /fhir/le-panier/Task HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        put("If-Match: W/\"x\""),
        put("If-Match: *"),
        put("If-Match: \"99999999999999999999999\""),
        chunked("fffffffffffffffff\r\n{}\r\n0\r\n\r\n"),
        chunked("zz\r\n{}\r\n0\r\n\r\n"),
        new Attack("smuggling", "GET", "/fhir/x\tHTTP/1.1", List.of("A : b"), new byte[0], true),
        new Attack("method", "TRACE", "/fhir/directory/metadata", List.of(), new byte[0], true),
        new Attack("method", "CONNECT", "localhost:1", List.of(), new byte[0], true),
        new Attack("method", "BREW", "/fhir/directory/metadata", List.of(), new byte[0], true),
        new Attack("method", "G\u0001T", "/fhir/directory/metadata", List.of(), new byte[0], true));
  }

  private static Attack put(String line) {
    return new Attack(
        "version",
        "PUT",
        "/fhir/" + HostileInput.ROOM + "/Patient/hostile-1",
        List.of("Content-Type: application/fhir+json", line),
        "{\"resourceType\":\"Patient\",\"id\":\"hostile-1\"}".getBytes(StandardCharsets.UTF_8),
        true);
  }

  private static Attack chunked(String body) {
    return Attack.patient(
            "smuggling", "application/fhir+json", body.getBytes(StandardCharsets.UTF_8))
        .with("Transfer-Encoding: chunked");
  }
}
