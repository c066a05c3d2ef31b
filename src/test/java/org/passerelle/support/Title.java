package org.passerelle.support;

import java.time.LocalDate;
import java.util.UUID;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.StringType;
import org.passerelle.profiles.Canonicals;
import org.passerelle.profiles.PersonTitle;

/** People around a person, as a clinic records them, with a title to decide or without one. */
public final class Title {

  private static final String ROLES = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";

  private Title() {}

  /** Somebody with this title, who showed proof in 2026, without an end. */
  public static RelatedPerson of(PersonTitle title, Reference patient) {
    RelatedPerson somebody = close(patient, title.concept());
    Coding scope = new Coding(Canonicals.TITLE_SCOPE_CODES, "person", null);
    somebody.addExtension(new Extension(Canonicals.TITLE_SCOPE, new CodeableConcept(scope)));
    Extension proof = somebody.addExtension().setUrl(Canonicals.TITLE_PROOF);
    proof.addExtension(new Extension("shown", new StringType("Acte, copie conforme")));
    proof.addExtension(new Extension("checked", new DateType("2026-01-05")));
    Reference by = new Reference().setDisplay("Accueil (démo)");
    proof.addExtension(new Extension("by", by));
    return somebody;
  }

  /** The same, until the end of this day. */
  public static RelatedPerson until(PersonTitle title, Reference patient, LocalDate last) {
    RelatedPerson somebody = of(title, patient);
    somebody.getPeriod().setEndElement(new DateTimeType(last.toString()));
    return somebody;
  }

  /** A brother. */
  public static RelatedPerson brother(Reference patient) {
    return close(patient, new CodeableConcept(new Coding(ROLES, "BRO", null)));
  }

  /** The Consent, as the word of somebody in the same transaction. */
  public static Consent by(RelatedPerson somebody, Consent consent) {
    return consent.addPerformer(new Reference(somebody.getId()));
  }

  private static RelatedPerson close(Reference patient, CodeableConcept relationship) {
    RelatedPerson somebody = new RelatedPerson().setActive(true).setPatient(patient);
    somebody.setId("urn:uuid:" + UUID.randomUUID());
    somebody.addRelationship(relationship);
    return somebody;
  }
}
