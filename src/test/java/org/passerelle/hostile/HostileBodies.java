package org.passerelle.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Bodies that grow, that reach out, or that are read in two ways. */
final class HostileBodies {

  private static final String JSON = "application/fhir+json";
  private static final String XML = "application/fhir+xml";
  private static final int MB = 1024 * 1024;

  private static final List<String> IN_JSON =
      List.of(
          "{\"resourceType\":\"Patient\",\"resourceType\":\"Task\"}",
          "{\"resourceType\":\"Patient\",\"id\":\"a\",\"\\u0069d\":\"b\"}",
          "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"a\\u0000b\"}]}",
          "{\"resourceType\":\"Patient\",\"multipleBirthInteger\":1e99999}",
          "{\"resourceType\":\"Patient\",\"multipleBirthInteger\":" + "9".repeat(100_000) + "}",
          "{\"resourceType\":\"Patient\",\"" + "n".repeat(100_000) + "\":1}",
          "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"" + "a".repeat(2 * MB) + "\"}]}",
          "{\"resourceType\":\"Patient\",\"x\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}",
          "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000),
          "[" + "[],".repeat(1_000_000) + "[]]",
          "{\"resourceType\":\"Patient\"}{\"resourceType\":\"Task\"}",
          "{\"resourceType\":\"Patient\",\"id\":NaN}",
          "\u0000{\"resourceType\":\"Patient\"}",
          "{\"resourceType\":\"Patient\",\"text\":{\"status\":\"generated\",\"div\":"
              + "\"<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'>]><div>&a;</div>\"}}");

  private static final List<String> IN_XML =
      List.of(
          "<!DOCTYPE P [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + patient("&x;"),
          "<!DOCTYPE P SYSTEM \"http://localhost:1/evil.dtd\">" + patient("a"),
          "<!DOCTYPE P [<!ENTITY % p SYSTEM \"http://localhost:1/\"> %p;]>" + patient("a"),
          laughs(),
          "<!DOCTYPE P [<!ENTITY a \"" + "a".repeat(MB) + "\">]>" + patient("&a;".repeat(1000)),
          "<!DOCTYPE P [<!ATTLIST Patient xmlns CDATA 'http://hl7.org/fhir'>]><Patient/>",
          "<?xml version=\"1.1\"?>" + patient("&#1;"),
          patient("&#0;"),
          "<x:include xmlns:x=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/hostname\"/>",
          "<Patient xmlns=\"http://hl7.org/fhir\">" + "<extension>".repeat(50_000),
          "<Patient xmlns=\"http://hl7.org/fhir\" " + attributes(5000) + "/>",
          "<Patient xmlns=\"http://hl7.org/fhir\">" + "<a/>".repeat(500_000) + "</Patient>",
          patient("a".repeat(2 * MB)));

  private HostileBodies() {}

  static Stream<Attack> all() {
    Stream<Attack> json = IN_JSON.stream().map(body -> Attack.patient("json", JSON, body));
    Stream<Attack> xml = IN_XML.stream().map(body -> Attack.patient("xml", XML, body));
    Stream<Attack> disguised =
        IN_XML.stream().limit(4).map(body -> Attack.patient("disguised", JSON, body));
    return Stream.of(json, xml, disguised, packed(), crowds(), References.all())
        .flatMap(attacks -> attacks);
  }

  /** Many entries, each of a few bytes. */
  private static Stream<Attack> crowds() {
    String entry =
        "{\"resource\":{\"resourceType\":\"Patient\"},"
            + "\"request\":{\"method\":\"POST\",\"url\":\"Patient\"}}";
    return Stream.of("{}", entry)
        .flatMap(
            each ->
                Stream.of("transaction", "batch")
                    .map(
                        type ->
                            "{\"resourceType\":\"Bundle\",\"type\":\""
                                + type
                                + "\",\"entry\":["
                                + (each + ",").repeat(20_000)
                                + each
                                + "]}"))
        .map(body -> Attack.write("crowd", "", JSON, body.getBytes(StandardCharsets.UTF_8), true));
  }

  private static Stream<Attack> packed() {
    byte[] bomb = zipped(" ".repeat(20 * MB));
    byte[] patient = "{\"resourceType\":\"Patient\"}".getBytes(StandardCharsets.UTF_8);
    Attack plain = Attack.patient("letters", JSON + ";charset=UTF-16", patient);
    return Stream.of(
        Attack.patient("gzip", JSON, bomb).with("Content-Encoding: gzip"),
        Attack.patient("gzip", JSON, bomb).with("Content-Encoding: x-gzip, gzip"),
        Attack.patient("gzip", JSON, bomb).with("Content-Encoding: deflate"),
        Attack.patient("gzip", JSON, bomb),
        plain,
        Attack.patient("letters", JSON + ";charset=UTF-7", patient),
        Attack.patient("letters", JSON + ";charset=none", patient),
        Attack.patient("letters", JSON, patient(" ").getBytes(StandardCharsets.UTF_16)),
        Attack.patient("size", JSON, new byte[6 * MB]),
        Attack.patient("form", "application/x-www-form-urlencoded", patient),
        Attack.patient("type", "text/turtle", patient),
        Attack.patient("type", "a/b; " + "c=d;".repeat(1000), patient("&x;")));
  }

  static String patient(String family) {
    return "<Patient xmlns=\"http://hl7.org/fhir\"><name><family value=\""
        + family
        + "\"/></name></Patient>";
  }

  private static String laughs() {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE P [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 20; i++) {
      dtd.append("<!ENTITY l").append(i).append(" \"");
      dtd.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
    }
    return dtd.append("]>").append(patient("&l19;")).toString();
  }

  private static String attributes(int count) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append("a").append(i).append("=\"1\" ");
    }
    return all.toString();
  }

  static byte[] zipped(String text) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
