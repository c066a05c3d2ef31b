package org.passerelle.hostile;

import java.util.List;
import java.util.stream.Stream;

/** Paths and queries that mean more than they say. */
final class HostilePaths {

  private static final String BASE = "/fhir/" + HostileInput.ROOM;

  /** Each leads nowhere. */
  private static final List<String> NOWHERE =
      List.of(
          "/fhir/../fhir/le-panier/Task",
          "/fhir/" + HostileInput.ROOM + "/../le-panier/Task",
          "/fhir/" + HostileInput.ROOM + "/..;/le-panier/Task",
          "/fhir/" + HostileInput.ROOM + "/%2e%2e/le-panier/Task",
          "/fhir/" + HostileInput.ROOM + "/%252e%252e/le-panier/Task",
          "/fhir/" + HostileInput.ROOM + "/..%2fle-panier/Task",
          "/fhir/" + HostileInput.ROOM + "/..%5cle-panier/Task",
          "/fhir/" + HostileInput.ROOM + "/%c0%ae%c0%ae/le-panier/Task",
          "/fhir/" + HostileInput.ROOM + "%2f..%2fle-panier/Task",
          "/fhir/" + HostileInput.ROOM + "%00/Patient",
          "/fhir/" + HostileInput.ROOM + ";room=le-panier/Patient",
          "/fhir/" + HostileInput.ROOM + "/Patient;jsessionid=1",
          "/fhir//le-panier/Task",
          "//fhir/" + HostileInput.ROOM + "/Patient",
          "/./fhir/" + HostileInput.ROOM + "/Patient",
          "/fhir/./" + HostileInput.ROOM + "/Patient",
          "/fhir\\" + HostileInput.ROOM + "\\Patient",
          "/FHIR/" + HostileInput.ROOM + "/Patient",
          "/fhir/CLINIQUE-DES-ERABLES/Patient",
          "/fhir/DEFAULT/Patient",
          "/fhir/_ALL/Patient",
          "/fhir/null/Patient",
          "/fhir/*/Patient",
          "/fhir/" + HostileInput.ROOM + ",le-panier/Task",
          BASE + "/Patient/..%2f..%2f..%2fetc%2fhostname",
          BASE + "/Patient/%00",
          BASE + "/Patient/" + "a".repeat(3000),
          BASE + "/Patient/1/_history/../../Task",
          BASE + "/Patient/%E2%80%AE",
          BASE + "/" + "a/".repeat(500),
          "/actuator",
          "/actuator/env",
          "/actuator/health",
          "/actuator/prometheus",
          "/actuator/heapdump",
          "/actuator/health/readiness/../../env",
          "/h2-console",
          "/swagger-ui/index.html",
          "/v3/api-docs",
          "/error",
          "/WEB-INF/web.xml",
          "/META-INF/MANIFEST.MF",
          "/.git/config",
          "/operator",
          "http://169.254.169.254/latest/meta-data/",
          "http://localhost:1/fhir/le-panier/Task",
          "http://user:word@localhost/fhir/le-panier/Task",
          "http:///fhir/" + HostileInput.ROOM + "/Patient",
          BASE + "/Patient?_id=%00",
          BASE + "/Patient?_id=%ff",
          BASE + "/Patient?_id=%zz",
          BASE + "/Patient?%00=1",
          BASE + "/Patient?_getpages=x&_bundletype=searchset",
          BASE + "/Patient?_id:%00exact=1",
          BASE + "/Patient?name=" + "a".repeat(20_000),
          BASE + "/Patient?_has:Task:patient:_has:Task:patient:_id=1",
          BASE + "/Patient?_sort=" + "a,".repeat(900),
          BASE + "/Patient?_count=99999999999999999999",
          BASE + "/Patient?_count=-1&_offset=-99999999999",
          BASE + "/Patient?_lastUpdated=gt" + "9".repeat(400),
          BASE + "/Patient?_format=../../etc/hostname");

  private HostilePaths() {}

  /** A query that asks oddly may find nothing, or be refused. */
  static Stream<Attack> all() {
    return NOWHERE.stream()
        .map(
            target ->
                target.contains("?")
                    ? Attack.get("query", target).maybe()
                    : Attack.get("path", target));
  }
}
