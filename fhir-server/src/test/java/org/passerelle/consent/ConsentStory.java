package org.passerelle.consent;

import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.passerelle.profiles.Canonicals;

/** Builds a Consent a few words at a time. */
final class ConsentStory {

  private final Consent consent = new Consent();

  private ConsentStory(String id, ConsentProvisionType type) {
    consent.setId(id);
    consent.setStatus(ConsentState.ACTIVE);
    consent.setScope(concept(Canonicals.CONSENT_SCOPE, "patient-privacy"));
    consent.setPatient(new Reference("Patient/3"));
    consent.getProvision().setType(type);
  }

  static ConsentStory permit(String id) {
    return new ConsentStory(id, ConsentProvisionType.PERMIT);
  }

  static ConsentStory deny(String id) {
    return new ConsentStory(id, ConsentProvisionType.DENY);
  }

  static ConsentStory untyped(String id) {
    return new ConsentStory(id, null);
  }

  /** The plainest permit: active, for le-panier, without an end. */
  static ConsentStory agreed(String id) {
    return permit(id).room("le-panier");
  }

  static CodeableConcept concept(String system, String code) {
    return new CodeableConcept().addCoding(new Coding().setSystem(system).setCode(code));
  }

  ConsentStory room(String name) {
    return identified(Canonicals.ROOM_SYSTEM, name);
  }

  ConsentStory kind(String kind) {
    return identified(Canonicals.ROOM_KIND_SYSTEM, kind);
  }

  ConsentStory identified(String system, String value) {
    Identifier identifier = new Identifier().setSystem(system).setValue(value);
    return actor(new Reference().setIdentifier(identifier));
  }

  ConsentStory reference(String reference) {
    return actor(new Reference(reference));
  }

  ConsentStory actor(Reference reference) {
    consent.getProvision().addActor().setReference(reference);
    return this;
  }

  ConsentStory status(ConsentState status) {
    consent.setStatus(status);
    return this;
  }

  ConsentStory scope(String code) {
    consent.setScope(concept(Canonicals.CONSENT_SCOPE, code));
    return this;
  }

  ConsentStory from(String start) {
    period().setStartElement(new DateTimeType(start));
    return this;
  }

  ConsentStory to(String end) {
    period().setEndElement(new DateTimeType(end));
    return this;
  }

  ConsentStory purpose(String code) {
    return purpose(Canonicals.ACT_REASON, code);
  }

  ConsentStory purpose(String system, String code) {
    consent.getProvision().addPurpose().setSystem(system).setCode(code);
    return this;
  }

  ConsentStory action(String code) {
    consent.getProvision().addAction(concept(Canonicals.CONSENT_ACTION, code));
    return this;
  }

  ConsentStory data(ConsentDataMeaning meaning, String reference) {
    consent
        .getProvision()
        .addData()
        .setMeaning(meaning)
        .setReference(reference.isEmpty() ? new Reference() : new Reference(reference));
    return this;
  }

  /** Anything else. */
  ConsentStory with(Consumer<Consent> change) {
    change.accept(consent);
    return this;
  }

  Consent told() {
    return consent;
  }

  private Period period() {
    return consent.getProvision().getPeriod();
  }
}
