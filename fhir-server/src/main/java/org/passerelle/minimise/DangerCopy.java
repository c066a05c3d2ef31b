package org.passerelle.minimise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPriority;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.passerelle.profiles.Canonicals;

/**
 * What one contact of a clinic is told of a danger: of what kind it is, who the person is, how to
 * reach them, and from which room it comes. Never what was told to a partner. Pure. Design section
 * 4, "emergency".
 */
public final class DangerCopy {

  private static final String PERSON = "personne";

  private DangerCopy() {}

  /**
   * The copy, under no id.
   *
   * @param told what the partner told, in the circle's room
   * @param room name of the circle's room
   * @param today today in the custodian's zone
   * @param facts gets what is in it
   */
  public static Communication of(
      Communication told, Patient person, String room, LocalDate today, Set<Fact> facts) {
    Communication copy = new Communication();
    copy.setStatus(CommunicationStatus.INPROGRESS).setPriority(CommunicationPriority.STAT);
    copy.addCategory(concept(Canonicals.MESSAGE_KIND, "alert"));
    copy.addContained(contact(person, today, facts));
    copy.setSubject(ShownOnRequest.subject(person, today).setReference("#" + PERSON));
    copy.setSender(Bare.room(room));
    told.getReasonCode().stream()
        .flatMap(reason -> Bare.known(reason, Canonicals.DANGER).stream())
        .forEach(coding -> copy.addReasonCode(new CodeableConcept(coding)));
    if (copy.hasReasonCode()) {
      facts.add(Fact.DANGER);
    }
    if (told.getPayloadFirstRep().getContent() instanceof StringType reach && reach.hasValue()) {
      copy.addPayload().setContent(new StringType(reach.getValue()));
      facts.add(Fact.REACH);
    }
    return copy;
  }

  /** The same, once this contact has said that they see to it. */
  public static Communication taken(Communication copy, Instant at) {
    Communication taken = copy.copy();
    taken.setStatus(CommunicationStatus.COMPLETED);
    return taken.setReceivedElement(new DateTimeType(Date.from(at)));
  }

  private static Patient contact(Patient person, LocalDate today, Set<Fact> facts) {
    Patient contact = new Patient();
    contact.setId(PERSON);
    NameCopy names = new NameCopy(person, today);
    names.calledBy().ifPresent(name -> facts.add(Fact.FIRST_NAME_INITIAL));
    for (HumanName name : names.full()) {
      contact.addName(name);
      facts.add(Fact.FULL_NAME);
    }
    ContactCopy.onto(contact, person, today, facts);
    return contact;
  }

  private static CodeableConcept concept(String system, String code) {
    return new CodeableConcept(new Coding(system, code, null));
  }
}
