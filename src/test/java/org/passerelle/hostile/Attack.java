package org.passerelle.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One hostile request.
 *
 * @param family what it tries
 * @param target request target as it stands on the first line
 * @param headers whole lines, besides host, length and token
 * @param refused whether only a refusal will do; otherwise any answer that is no failure of ours
 */
record Attack(
    String family,
    String method,
    String target,
    List<String> headers,
    byte[] body,
    boolean refused) {

  private static final String TOKENS = "/oauth2/token";
  private static final String BASE = "/fhir/" + HostileInput.ROOM;

  /** A read of this target that leads nowhere, or is not offered. */
  static Attack get(String family, String target) {
    return new Attack(family, "GET", target, List.of(), new byte[0], true);
  }

  /** A Patient of this content, which must not be stored. */
  static Attack patient(String family, String type, byte[] body) {
    return write(family, "/Patient", type, body, true);
  }

  /** The same, of text. */
  static Attack patient(String family, String type, String body) {
    return patient(family, type, body.getBytes(StandardCharsets.UTF_8));
  }

  /** A write below the base. */
  static Attack write(String family, String path, String type, byte[] body, boolean refused) {
    return new Attack(family, "POST", BASE + path, List.of("Content-Type: " + type), body, refused);
  }

  /** A read that a header should not change. */
  static Attack header(String family, String line) {
    return new Attack(family, "GET", BASE + "/Patient?_count=1", List.of(line), new byte[0], false);
  }

  /** A request for a token that must not be granted. */
  static Attack token(String family, String type, byte[] body) {
    return new Attack(family, "POST", TOKENS, List.of("Content-Type: " + type), body, true);
  }

  /** Whether it is sent to the token endpoint, which speaks OAuth and not FHIR. */
  boolean asksForToken() {
    return target.equals(TOKENS);
  }

  /** Whether it shows, or leaves out, a proof of its own in place of a good token. */
  boolean provesItself() {
    return asksForToken() || headers.stream().anyMatch(line -> line.startsWith("Authorization:"));
  }

  /** The same with these lines. */
  Attack with(String... lines) {
    List<String> all = new java.util.ArrayList<>(headers);
    all.addAll(List.of(lines));
    return new Attack(family, method, target, List.copyOf(all), body, refused);
  }

  /** The same with this body. */
  Attack saying(String text) {
    byte[] said = text.getBytes(StandardCharsets.UTF_8);
    return new Attack(family, method, target, headers, said, refused);
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The same, where only a refusal will do. */
  Attack certain() {
    return new Attack(family, method, target, headers, body, true);
  }

  /** The same, where an answer of any kind will do. */
  Attack maybe() {
    return new Attack(family, method, target, headers, body, false);
  }

  @Override
  public String toString() {
    String shown = new String(body, 0, Math.min(body.length, 160), StandardCharsets.UTF_8);
    return family + ": " + method + " " + target + " " + headers + " " + shown;
  }
}
