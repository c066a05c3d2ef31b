package org.passerelle.consent;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.passerelle.profiles.Canonicals;

/**
 * The Consent that records what a person asked: that one recipient see one version of one item.
 * Shape of IHE's Privacy Consent on FHIR, intermediate ({@code reference/privacy.md}, "Share one
 * item with one clinician"). Pure.
 */
public final class OnRequest {

  private static final String SAID =
      "À la demande de la personne, le texte vu ou entendu d'abord, selon qui l'a consigné. At the"
          + " person's request, the text seen or heard first, as whoever recorded it says.";

  private OnRequest() {}

  /**
   * The Consent.
   *
   * @param id its id
   * @param patient id of the person
   * @param item what is shown, such as {@code Goal/1/_history/2}
   * @param room name of the room that sees it
   * @param until the last day, in the custodian's zone; null for no end
   * @param at when it was asked, where the custodian is
   */
  public static Consent of(
      String id,
      String patient,
      String item,
      String room,
      @Nullable LocalDate until,
      ZonedDateTime at) {
    Reference person = new Reference("Patient/" + patient);
    Consent consent = new Consent().setStatus(ConsentState.ACTIVE);
    consent.setId(id);
    consent.setScope(concept(Canonicals.CONSENT_SCOPE, "patient-privacy"));
    consent.addCategory(concept(Canonicals.ACT_CODE, "IDSCL"));
    consent.setPatient(person).addPerformer(person.copy());
    consent.setDateTimeElement(
        new DateTimeType(
            at.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)));
    consent.setPolicyRule(new CodeableConcept().setText(SAID));
    ProvisionComponent provision = consent.getProvision();
    provision.setType(ConsentProvisionType.PERMIT);
    if (until != null) {
      provision.getPeriod().setEndElement(new DateTimeType(until.toString()));
    }
    Identifier recipient = new Identifier().setSystem(Canonicals.ROOM_SYSTEM).setValue(room);
    provision
        .addActor()
        .setRole(concept(Canonicals.PARTICIPATION_TYPE, "IRCP"))
        .setReference(new Reference().setIdentifier(recipient));
    provision.addAction(concept(Canonicals.CONSENT_ACTION, "disclose"));
    provision.addPurpose(new Coding(Canonicals.ACT_REASON, "PATRQT", null));
    provision.addData().setMeaning(ConsentDataMeaning.INSTANCE).setReference(new Reference(item));
    return consent;
  }

  /**
   * Whether a Consent still is the active permit that was recorded, and no more: this item, to this
   * room. One that says no, or anything else by now, is not.
   */
  public static boolean stands(Consent consent, String item, String room) {
    ProvisionComponent provision = consent.getProvision();
    return consent.getStatus() == ConsentState.ACTIVE
        && provision.getType() == ConsentProvisionType.PERMIT
        && provision.getProvision().isEmpty()
        && provision.getActor().size() == 1
        && provision.getData().size() == 1
        && item.equals(provision.getDataFirstRep().getReference().getReference())
        && room.equals(provision.getActorFirstRep().getReference().getIdentifier().getValue());
  }

  private static CodeableConcept concept(String system, String code) {
    return new CodeableConcept(new Coding(system, code, null));
  }
}
