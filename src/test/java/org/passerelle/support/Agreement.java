package org.passerelle.support;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.passerelle.profiles.Canonicals;

/** Consents as a clinic records them: active, of no end, for one receiver, until a test says so. */
public final class Agreement {

  private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";

  private Agreement() {}

  /** The person agrees that this room be asked. */
  public static Consent permits(String room) {
    return consent(room, ConsentProvisionType.PERMIT);
  }

  /** The person agrees, until this moment or the end of this day. */
  public static Consent permitsUntil(String room, String end) {
    Consent consent = permits(room);
    consent.getProvision().getPeriod().setEndElement(new DateTimeType(end));
    return consent;
  }

  /** The person agrees, from this moment or the beginning of this day on. */
  public static Consent permitsFrom(String room, String start) {
    Consent consent = permits(room);
    consent.getProvision().getPeriod().setStartElement(new DateTimeType(start));
    return consent;
  }

  /** The person refuses that this room know anything. */
  public static Consent denies(String room) {
    return consent(room, ConsentProvisionType.DENY);
  }

  /** The same Consent, save what its opposite says of this room. */
  public static Consent save(String room, Consent consent) {
    ProvisionComponent root = consent.getProvision();
    boolean permits = root.getType() == ConsentProvisionType.PERMIT;
    root.addProvision()
        .setType(permits ? ConsentProvisionType.DENY : ConsentProvisionType.PERMIT)
        .addActor()
        .setRole(concept(TERMINOLOGY + "v3-ParticipationType", "IRCP"))
        .setReference(room(room));
    return consent;
  }

  /** The same Consent, of this Patient. */
  public static Consent of(String patientId, Consent consent) {
    return consent.setPatient(new Reference("Patient/" + patientId));
  }

  /** A room, as its identifier names it. */
  public static Reference room(String name) {
    Reference room = new Reference();
    room.getIdentifier().setSystem(Canonicals.ROOM_SYSTEM).setValue(name);
    return room;
  }

  private static Consent consent(String room, ConsentProvisionType type) {
    Consent consent = new Consent().setStatus(ConsentState.ACTIVE);
    consent.setScope(concept(Canonicals.CONSENT_SCOPE, "patient-privacy"));
    consent.addCategory(concept(TERMINOLOGY + "v3-ActCode", "IDSCL"));
    consent.setPolicyRule(new CodeableConcept().setText("Accord verbal, avis version 1"));
    consent.getProvision().setType(type);
    consent
        .getProvision()
        .addActor()
        .setRole(concept(TERMINOLOGY + "v3-ParticipationType", "IRCP"))
        .setReference(room(room));
    return consent;
  }

  private static CodeableConcept concept(String system, String code) {
    return new CodeableConcept(new Coding(system, code, null));
  }
}
