package org.passerelle.twins;

import java.util.List;
import java.util.function.Function;
import org.passerelle.support.Step;

/** The searches that someone would try: reference/privacy.md, section 6.2, rows 3 to 11. */
final class Searches {

  /** Each makes one step of its family. */
  static final List<Function<Draw, Step>> ALL =
      List.of(
          d -> search("search", d, d.parameter(t(d)) + "=" + d.value()),
          d -> typed("search by its own", d),
          d -> search("all of a type", d, "_count=" + d.of(List.of("0", "1", "50"))),
          d -> search("offset", d, "_offset=" + d.below(3) + "&_count=1"),
          d -> search("id", d, "_id=" + d.id()),
          d -> search("has", d, has(d, d.below(3)) + d.value()),
          d ->
              search(
                  "chain",
                  d,
                  d.either("patient", "subject:Patient")
                      + "."
                      + d.either("family", "identifier")
                      + "="
                      + d.value()),
          d -> search("long chain", d, "focus:ServiceRequest.subject:Patient.name=" + d.value()),
          d ->
              search(
                  "include",
                  d,
                  "_include"
                      + d.either("", ":iterate")
                      + "="
                      + d.either("*", d.type() + ":" + d.parameter(t(d)))),
          d ->
              search(
                  "revinclude",
                  d,
                  "_revinclude" + d.either("", ":iterate") + "=" + d.type() + ":patient"),
          d ->
              Step.get(
                  "answers to a form",
                  "Questionnaire?url="
                      + Hidden.FORM
                      + "&_revinclude=QuestionnaireResponse:questionnaire"),
          d ->
              Step.get(
                  "answers to a form",
                  "QuestionnaireResponse?_include=QuestionnaireResponse:questionnaire&questionnaire="
                      + Hidden.FORM),
          d -> search("filter", d, "_filter=" + d.parameter(t(d)) + "%20eq%20" + d.id()),
          d -> search("sort", d, "_sort=" + d.either("", "-") + d.sorted(d.type())),
          d -> search("sort chain", d, "_sort=patient.family"),
          d -> search("elements", d, "_elements=" + d.of(List.of("id", "name", "subject", "meta"))),
          d ->
              search(
                  "summary",
                  d,
                  "_summary=" + d.of(List.of("count", "true", "text", "data", "false"))),
          d -> search("total", d, "_total=" + d.of(List.of("accurate", "estimate", "none"))),
          d -> search("source", d, "_source=" + d.value()),
          d -> search("tag", d, d.of(List.of("_tag", "_security", "_profile")) + "=" + d.value()),
          d ->
              search(
                  "updated", d, "_lastUpdated=" + d.of(List.of("gt", "le", "ne")) + "2020-01-01"),
          d ->
              search(
                  "text",
                  d,
                  d.of(List.of("_content", "_text", "_query", "_list")) + "=" + d.value()),
          d ->
              search(
                  "modifier",
                  d,
                  d.parameter(t(d))
                      + ":"
                      + d.of(
                          List.of(
                              "missing",
                              "not",
                              "above",
                              "of-type",
                              "identifier",
                              "contains",
                              "text"))
                      + "="
                      + d.either("true", d.value())),
          d ->
              Step.get(
                  "stored search",
                  d.either("", d.type())
                      + "?_getpages=3f0c7f0e-0000-4000-8000-000000000001&_getpagesoffset="
                      + d.below(3)));

  private Searches() {}

  /** A type that every clinic and organization serves: parameters are drawn of it. */
  private static String t(Draw d) {
    return d.type();
  }

  private static Step typed(String family, Draw d) {
    String type = d.type();
    return Step.get(family, type + "?" + d.parameter(type) + "=" + d.value());
  }

  private static Step search(String family, Draw d, String query) {
    return Step.get(family, d.type() + "?" + query);
  }

  private static String has(Draw d, int depth) {
    StringBuilder has = new StringBuilder();
    for (int i = 0; i <= depth; i++) {
      has.append("_has:").append(d.type()).append(":patient:");
    }
    return has + d.either("_id", "identifier") + "=";
  }
}
