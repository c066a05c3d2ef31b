package org.passerelle.demo;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a listed organization is, and how {@code Organization.type} says it. */
enum OrganizationKind {
  @JsonProperty("clinic")
  CLINIC("prov", new Bilingual("Clinique de première ligne", "Primary care clinic")),
  @JsonProperty("circle")
  CIRCLE("cg", new Bilingual("Cercle de pairs accompagnateurs", "Circle of peer partners")),
  @JsonProperty("organization")
  ORGANIZATION("cg", new Bilingual("Organisme communautaire", "Community organization"));

  private final String code;
  private final Bilingual text;

  OrganizationKind(String code, Bilingual text) {
    this.code = code;
    this.text = text;
  }

  /** Code of {@code http://terminology.hl7.org/CodeSystem/organization-type}. */
  String code() {
    return code;
  }

  /** In plain words. */
  Bilingual text() {
    return text;
  }
}
