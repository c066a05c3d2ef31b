package org.passerelle.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;

/** What looks like a signed token and costs, confuses or reaches out when it is read. */
final class HostileJwts {

  private static final String HEADER = "{\"alg\":\"RS384\",\"kid\":\"k\"}";
  private static final int MB = 1024 * 1024;

  /** Headers of a token, each with a member too many, too deep, too long or too telling. */
  private static final List<String> HEADERS =
      List.of(
          "{\"alg\":\"RS384\",\"alg\":\"none\",\"kid\":\"k\"}",
          "{\"alg\":\"RS384\",\"\\u0061lg\":\"HS384\",\"kid\":\"k\"}",
          "{\"alg\":\"RS384\",\"kid\":\"" + "../".repeat(20) + "etc/passwd\"}",
          "{\"alg\":\"RS384\",\"kid\":\"k' or '1'='1\"}",
          "{\"alg\":\"RS384\",\"kid\":\"k\\u0000\"}",
          "{\"alg\":\"RS384\",\"kid\":\"k\\r\\nforged: yes\"}",
          "{\"alg\":\"RS384\",\"kid\":[\"k\"]}",
          "{\"alg\":\"RS384\",\"kid\":\"k\",\"crit\":[\"exp\"]}",
          "{\"alg\":\"RS384\",\"kid\":\"k\",\"b64\":false,\"crit\":[\"b64\"]}",
          "{\"alg\":\"RS384\",\"kid\":\"k\",\"x5c\":[\"AAAA\"]}",
          "{\"alg\":null}",
          "[]",
          "");

  private final String client;

  /** Of tokens that say they are of this client. */
  HostileJwts(String client) {
    this.client = client;
  }

  /** Those that fit on a line of headers as well. */
  Stream<String> small() {
    Stream<String> headers = HEADERS.stream().map(header -> jwt(header, claims("")));
    Stream<String> payloads =
        Stream.of(
                deep(500),
                claims(",\"sub\":\"le-panier\""),
                claims(",\"\\u0073ub\":\"le-panier\""),
                claims(",\"exp\":1e99999"),
                claims(",\"exp\":\"never\""),
                claims(",\"exp\":-9223372036854775808"),
                claims(",\"nbf\":" + "9".repeat(2000)),
                claims(",\"aud\":{\"a\":[[]]}"),
                claims(",\"jti\":\"\\ud800\""),
                "{\"sub\":\"a\\u0000b\"}",
                "{\"sub\":\"\\ud800\"}",
                "{\"sub\":{\"sub\":\"a\"}}",
                "{\"sub\":NaN}")
            .map(payload -> jwt(HEADER, payload));
    Stream<String> odd =
        Stream.of(
            jwt(deep(500), claims("")),
            "a.b.c",
            "....",
            ".".repeat(3000),
            "*.*.*",
            base64(HEADER) + "." + base64(claims("")) + ".",
            base64(HEADER) + "." + base64(claims("")) + "=.AAAA",
            base64(HEADER) + "..AAAA",
            manyRounds());
    return Stream.of(headers, payloads, odd).flatMap(tokens -> tokens);
  }

  /** Those that only a body holds. */
  Stream<String> large() {
    return Stream.of(
        ".".repeat(MB),
        "A".repeat(MB),
        jwt(deep(100_000), claims("")),
        jwt(HEADER, deep(100_000)),
        jwt(HEADER, "{\"a\":" + "[".repeat(400_000) + "]".repeat(400_000) + "}"),
        jwt("{\"alg\":\"RS384\",\"kid\":\"" + "k".repeat(MB) + "\"}", claims("")),
        jwt(HEADER, claims(",\"jti\":\"" + "j".repeat(MB) + "\"")),
        jwt(HEADER, "{\"sub\":\"" + "s".repeat(MB) + "\"}"),
        jwt(HEADER, claims(",\"exp\":" + "9".repeat(MB / 2))),
        jwt(HEADER, claims(",\"aud\":[" + "\"a\",".repeat(200_000) + "\"a\"]")),
        jwt(HEADER, claims("," + members(100_000))),
        swelling());
  }

  private String claims(String more) {
    return "{\"iss\":\"%s\",\"sub\":\"%s\",\"jti\":\"1\",\"exp\":4102444800%s}"
        .formatted(client, client, more);
  }

  private static String deep(int levels) {
    return "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
  }

  private static String members(int count) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append("\"m").append(i).append("\":0,");
    }
    return all.append("\"m\":0").toString();
  }

  /** An encrypted one whose key is derived from a password, very slowly. */
  private static String manyRounds() {
    String header =
        "{\"alg\":\"PBES2-HS512+A256KW\",\"enc\":\"A256GCM\",\"p2s\":\"AAAAAAAAAAA\",\"p2c\":2147483647}";
    return base64(header) + ".AAAA.AAAA.AAAA.AAAA";
  }

  /** An encrypted one that is a thousand times as large when it is unpacked. */
  private static String swelling() {
    String header = "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"zip\":\"DEF\"}";
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream zip = new DeflaterOutputStream(packed)) {
      zip.write(new byte[20 * MB]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return base64(header) + "..AAAA." + base64(packed.toByteArray()) + ".AAAA";
  }

  private static String jwt(String header, String payload) {
    return base64(header) + "." + base64(payload) + "." + base64("s".repeat(256));
  }

  private static String base64(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
