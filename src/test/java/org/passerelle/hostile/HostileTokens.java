package org.passerelle.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Requests for a token, and tokens, that are made to hurt. None is granted anything. */
final class HostileTokens {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String GRANT = "grant_type=client_credentials";
  private static final String ASSERTION =
      GRANT
          + "&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer"
          + "&client_assertion=";
  private static final int MB = 1024 * 1024;

  /** What the demonstration's client of a clinic may not ask for, or not in this way. */
  private static final List<String> BY_A_CLIENT =
      List.of(
          "&scope=" + "system%2FPatient.r+".repeat(60_000),
          "&scope=system%2FTask.r%3Fstatus%3D" + "a%2C".repeat(200_000),
          "&scope=system%2F" + "A".repeat(MB) + ".r",
          "&scope=system%2FPatient.r&scope=system%2FTask.r",
          "&scope=system%2FPatient.r%00",
          "&scope=system%2FPatient.r%0d%0aforged",
          "&resource=" + "a".repeat(MB),
          "&resource=%00",
          "&resource=http%3A%2F%2F169.254.169.254%2Ffhir%2Fle-panier",
          "&resource=a&resource=b",
          "&" + GRANT);

  /** Whole forms of nobody. */
  private static final List<String> BY_NOBODY =
      List.of(
          "",
          "\u0000",
          GRANT,
          "grant_type=%zz",
          "grant_type=" + "g".repeat(MB),
          "grant_type=authorization_code&code=%00&client_id=%00",
          GRANT + "&client_id=a%0d%0aforged:+yes&client_secret=x",
          GRANT + "&client_id=a%00b&client_secret=x",
          GRANT + "&client_id=%ED%A0%80&client_secret=%ff",
          GRANT + "&client_id=a&client_id=b&client_secret=x",
          GRANT + "&client_id=" + "c".repeat(MB) + "&client_secret=x",
          GRANT + "&client_id=le-panier&client_secret=" + "s".repeat(MB),
          GRANT + "&client_id=le-panier&client_secret=%00",
          GRANT + "&x=" + "x".repeat(3 * MB),
          GRANT + "&a=1".repeat(100_000),
          ASSERTION + "a&client_assertion=b");

  private final Insider insider;

  HostileTokens(Insider insider) {
    this.insider = insider;
  }

  Stream<Attack> all() {
    HostileJwts jwts = new HostileJwts(insider.id());
    Stream<Attack> asserted =
        Stream.concat(jwts.small(), jwts.large()).map(HostileTokens::asserting);
    Stream<Attack> named =
        Stream.concat(jwts.small(), jwts.large())
            .map(jwt -> form("assertion", ASSERTION + jwt + "&client_id=" + insider.id()));
    Stream<Attack> bearers =
        Stream.concat(
                jwts.small(),
                Stream.of("", "a\u0000b", "a\rb", "é", "a b c", "a,b", "=", "/".repeat(4000)))
            .map(token -> Attack.header("bearer", "Authorization: Bearer " + token).certain());
    return Stream.of(asserted, named, bearers, signed(), forms()).flatMap(attacks -> attacks);
  }

  /** By a key that is registered: what storage is then asked. */
  private Stream<Attack> signed() {
    return Stream.of(
            insider.withId("a\\u0000b"),
            insider.withId("\\ud800"),
            insider.withId("j".repeat(MB)),
            insider.withId("j".repeat(201)),
            insider.with("\"jti\":[\"a\"]"),
            insider.with("\"jti\":\"a\",\"iat\":1e300"),
            insider.with("\"jti\":\"a\",\"nbf\":" + "9".repeat(5000)),
            insider.with("\"jti\":\"a\",\"exp\":9223372036854775807"),
            insider.with("\"jti\":\"a\",\"exp\":-1e300"))
        .map(jwt -> form("signed", ASSERTION + jwt));
  }

  private static Stream<Attack> forms() {
    String demo = basic("clinique-du-parc:demo");
    Stream<Attack> clients =
        BY_A_CLIENT.stream().map(more -> form("asked", GRANT + more).with(demo));
    Stream<Attack> nobodys = BY_NOBODY.stream().map(body -> form("form", body));
    Stream<Attack> basics =
        Stream.of(
                basic("a\u0000b:c"),
                basic("a\r\nb:c"),
                basic("%00:%00"),
                basic("%zz:%"),
                basic(":"),
                basic("x".repeat(3000) + ":y"),
                basic("no colon"),
                "Authorization: Basic ****",
                "Authorization: Basic",
                "Authorization: Digest a")
            .map(line -> form("basic", GRANT).with(line));
    return Stream.of(clients, nobodys, basics, wrapped(demo)).flatMap(attacks -> attacks);
  }

  /** A sound request in a wrapping that is none of a form. */
  private static Stream<Attack> wrapped(String demo) {
    byte[] sound = GRANT.getBytes(UTF_8);
    return Stream.of(
            form("gzip", HostileBodies.zipped(GRANT)).with("Content-Encoding: gzip"),
            form("gzip", HostileBodies.zipped("a".repeat(20 * MB))).with("Content-Encoding: gzip"),
            Attack.token("type", "application/json", "{\"grant_type\":\"x\"}".getBytes(UTF_8)),
            Attack.token("type", "multipart/form-data; boundary=b", "--b\r\n".getBytes(UTF_8)),
            Attack.token("type", "text/xml", "<!DOCTYPE x SYSTEM 'file:///'>".getBytes(UTF_8)),
            Attack.token("letters", FORM + ";charset=none", sound).maybe(),
            form("chunks", "zz\r\n").with("Transfer-Encoding: chunked"))
        .map(attack -> attack.with(demo));
  }

  /** A request for a token with this assertion. */
  static Attack asserting(String jwt) {
    return form("assertion", ASSERTION + jwt);
  }

  private static Attack form(String family, String body) {
    return form(family, body.getBytes(UTF_8));
  }

  private static Attack form(String family, byte[] body) {
    return Attack.token(family, FORM, body);
  }

  private static String basic(String both) {
    return "Authorization: Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8));
  }
}
