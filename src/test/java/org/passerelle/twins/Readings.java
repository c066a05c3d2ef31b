package org.passerelle.twins;

import java.util.List;
import java.util.function.Function;
import org.passerelle.support.Step;

/** The ways to ask without writing: reference/privacy.md, section 6.2. */
final class Readings {

  /** Each makes one step of its family. */
  static final List<Function<Draw, Step>> ALL =
      List.of(
          d -> Step.get("read", d.type() + "/" + d.id()),
          d -> Step.get("read if none match", one(d)).with("If-None-Match", "W/\"1\""),
          d ->
              Step.get("read since", one(d))
                  .with("If-Modified-Since", "Thu, 01 Jan 2026 00:00:00 GMT"),
          d -> Step.of("head", "HEAD", one(d), null),
          d -> Step.get("vread", one(d) + "/_history/" + (1 + d.below(2))),
          d -> Step.get("history", d.of(List.of(one(d), d.type(), "")) + "/_history"),
          d -> Step.get("history since", d.type() + "/_history?_since=2020-01-01&_count=5"),
          d ->
              Step.get(
                  "operation",
                  d.of(List.of("", d.type() + "/", one(d) + "/")) + d.of(Readings.OPERATIONS)),
          d ->
              Step.of(
                  "operation posted",
                  "POST",
                  d.of(List.of("", d.type() + "/", one(d) + "/")) + d.of(Readings.OPERATIONS),
                  new org.hl7.fhir.r4.model.Parameters()),
          d -> Step.get("compartment", "Patient/" + d.id() + "/" + d.either("*", d.type())),
          d -> Step.get("system search", "?_type=" + d.type() + "&_id=" + d.id()),
          d -> Step.get("everything", "Patient/" + d.id() + "/$everything"),
          d -> Step.get("graph", "$graphql?query=%7BPatientList%7Bid%7D%7D"),
          d ->
              Step.get(
                  "metadata",
                  "metadata"
                      + d.of(List.of("", "?mode=full", "?_summary=true", "/", "?_elements=rest"))),
          d ->
              Step.get(
                  "another room's metadata",
                  "!/fhir/"
                      + d.room()
                      + "/"
                      + d.either("metadata", ".well-known/smart-configuration")),
          d -> Step.get("another room", "!/fhir/" + d.room() + "/" + d.either(one(d), d.type())),
          d ->
              Step.get(
                  "no room",
                  "!/fhir/"
                      + d.of(
                          List.of(
                              "metadata",
                              "$meta",
                              "Patient",
                              "",
                              "_ALL/Patient",
                              "DEFAULT/Patient"))),
          d -> Step.get("odd path", odd(d)),
          d ->
              Step.get(
                  "format",
                  one(d)
                      + "?_format="
                      + d.of(List.of("xml", "json", "html/json", "text/turtle", "%3Cx%3E"))),
          d -> Step.get("other door", "!" + d.of(Readings.DOORS)),
          d ->
              Step.of(
                  "method", d.of(List.of("OPTIONS", "TRACE", "PROPFIND", "PATCH")), one(d), null),
          d ->
              Step.get("steered", one(d))
                  .with(
                      d.of(
                          List.of(
                              "X-Partition",
                              "X-Tenant",
                              "X-Forwarded-Host",
                              "X-Original-URL",
                              "X-Request-ID",
                              "Cache-Control")),
                      d.either(Hidden.ROOM, "no-cache")));

  static final List<String> OPERATIONS =
      List.of(
          "$everything",
          "$meta",
          "$validate",
          "$expunge",
          "$reindex",
          "$export",
          "$lastn",
          "$diff",
          "$match",
          "$status",
          "$who-saw",
          "$goal-attainment",
          "$preview",
          "$register",
          "$get-resource-counts",
          "$meta-add",
          "$process-message",
          "$document",
          "$summary",
          "$graph",
          "$lookup",
          "$expand",
          "$delete-expunge",
          "$perform-reindexing-pass",
          "$translate");

  private static final List<String> DOORS =
      List.of(
          "/",
          "/fhir",
          "/error",
          "/actuator",
          "/actuator/health",
          "/actuator/health/readiness",
          "/actuator/metrics",
          "/actuator/heapdump",
          "/h2-console",
          "/demo/mail",
          "/oauth2/jwks",
          "/oauth2/token",
          "/.well-known/openid-configuration",
          "/clinic",
          "/admin");

  private Readings() {}

  private static String one(Draw d) {
    return d.type() + "/" + d.id();
  }

  private static String odd(Draw d) {
    String room = d.room();
    return "!"
        + d.of(
            List.of(
                "/fhir/" + room + "%2FPatient/" + d.id(),
                "/fhir/" + room + "/Patient%2F" + d.id(),
                "/fhir/" + room + "/%2550atient/" + d.id(),
                "/fhir//" + room + "/Patient",
                "/fhir/" + room + ";a=b/Patient/" + d.id(),
                "/fhir/directory/../" + room + "/Patient/" + d.id(),
                "/fhir/directory/%2e%2e/" + room + "/Patient/" + d.id(),
                "/fhir/clinique-des-erables/..%2f" + room + "/Patient",
                "/fhir/" + room + "./Patient",
                "/fhir/" + room + "/Patient/" + d.id() + "."));
  }
}
