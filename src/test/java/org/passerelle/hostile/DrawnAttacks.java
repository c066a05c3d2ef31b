package org.passerelle.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Attacks drawn from a seed, which a failure names: one seed always makes the same ones. */
final class DrawnAttacks {

  private static final String JSON = "application/fhir+json";
  private static final String PATIENT =
      "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"Essai\",\"given\":[\"Éloi\"]}],"
          + "\"birthDate\":\"1970-01-01\",\"contact\":[{\"name\":{\"text\":\"x\"}}]}";
  private static final String XML = HostileBodies.patient("Essai");
  private static final List<String> PARTS =
      List.of(
          "..",
          "%2e%2e",
          "%252e",
          ";a=b",
          "%00",
          "le-panier",
          "Task",
          "%2f",
          "\\",
          "$meta",
          "_history",
          "%c0%af",
          "Patient",
          "*",
          "~",
          "metadata",
          "%E9",
          "1",
          ".",
          "fhir");
  private static final List<String> PARAMETERS =
      List.of(
          "_id",
          "name",
          "_has:Task:patient:_id",
          "_include",
          "_filter",
          "_text",
          "%00",
          "identifier:of-type",
          "_lastUpdated",
          "_sort",
          "birthdate",
          "_count",
          "_offset");
  private static final List<String> VALUES =
      List.of(
          "%00",
          "a|b|c|d",
          "ge9999999999-99-99",
          "%F0%9F%98%80",
          "';--",
          "$$$",
          "\\,\\,",
          "../x",
          "1e999",
          "-1",
          "*",
          "%25%30%30",
          "eq",
          "||",
          "%ED%A0%80");

  private final Random random;

  DrawnAttacks(long seed) {
    this.random = new Random(seed);
  }

  Stream<Attack> take(int count) {
    return Stream.generate(this::next).limit(count);
  }

  private Attack next() {
    return switch (random.nextInt(8)) {
      case 0 -> Attack.get("drawn path", path()).maybe();
      case 1, 2 -> Attack.get("drawn query", query()).maybe();
      case 3 -> Attack.patient("drawn bytes", JSON, scratched(PATIENT)).maybe();
      case 4 -> Attack.patient("drawn bytes", "application/fhir+xml", scratched(XML)).maybe();
      case 5 -> Attack.patient("drawn depth", JSON, deep());
      case 6 -> Attack.patient("drawn bomb", "application/fhir+xml", bomb());
      default -> Attack.patient("drawn twice", JSON, twice());
    };
  }

  private String path() {
    StringBuilder path = new StringBuilder("/fhir/" + HostileInput.ROOM);
    for (int i = random.nextInt(6); i >= 0; i--) {
      path.append(random.nextInt(5) == 0 ? "" : "/").append(of(PARTS));
    }
    return path.toString();
  }

  private String query() {
    StringBuilder query = new StringBuilder("/fhir/" + HostileInput.ROOM + "/Patient?");
    for (int i = random.nextInt(3); i >= 0; i--) {
      query.append(of(PARAMETERS)).append('=').append(of(VALUES)).append(i == 0 ? "" : "&");
    }
    return query.toString();
  }

  /** Some bytes are others, so that it is nearly what it was. */
  private byte[] scratched(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(4); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private String deep() {
    int levels = 101 + random.nextInt(20_000);
    String open = random.nextBoolean() ? "[" : "{\"extension\":[";
    String shut = open.equals("[") ? "]" : "]}";
    return "{\"resourceType\":\"Patient\",\"extension\":"
        + open.repeat(levels)
        + shut.repeat(levels)
        + "}";
  }

  private String bomb() {
    int entities = 1 + random.nextInt(30);
    StringBuilder dtd = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 'x'>");
    for (int i = 1; i <= entities; i++) {
      String grown = ("&e" + random.nextInt(i) + ";").repeat(1 + random.nextInt(20));
      dtd.append("<!ENTITY e").append(i).append(" '").append(grown).append("'>");
    }
    return dtd + "]>" + HostileBodies.patient("&e" + entities + ";");
  }

  private String twice() {
    String name = of(List.of("id", "name", "birthDate", "resourceType", "contact"));
    int cut = 1 + random.nextInt(name.length() - 1);
    String escaped =
        name.substring(0, cut - 1)
            + String.format("\\u%04x", (int) name.charAt(cut - 1))
            + name.substring(cut);
    return "{\"resourceType\":\"Patient\",\"" + name + "\":\"a\",\"" + escaped + "\":\"Patient\"}";
  }

  private String of(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
