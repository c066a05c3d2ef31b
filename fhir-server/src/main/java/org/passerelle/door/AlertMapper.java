package org.passerelle.door;

import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPriority;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.passerelle.profiles.Canonicals;

/**
 * An alert as the circle's room reads it: what was told, and how far it has come. It says nothing
 * of being sent before a contact has answered. Pure. Profile {@link Canonicals#ALERT}.
 */
final class AlertMapper {

  /** How far it has come, in {@link Canonicals#ALERT_STATE}. */
  enum Step {
    WAITING("waiting", CommunicationStatus.INPROGRESS),
    PASSED_ON("passed-on", CommunicationStatus.INPROGRESS),
    NOBODY_LEFT("nobody-left", CommunicationStatus.INPROGRESS),
    ACKNOWLEDGED("acknowledged", CommunicationStatus.COMPLETED),
    UNANSWERED("over", CommunicationStatus.NOTDONE);

    private final String code;
    private final CommunicationStatus status;

    Step(String code, CommunicationStatus status) {
      this.code = code;
      this.status = status;
    }
  }

  /** What a partner reads where the person is not told yet. */
  private static final String UNTOLD =
      "Pas dit à la personne pour le moment. Not told to the person for now.";

  private AlertMapper() {}

  /** A new one, under its id, of this moment. */
  static Communication first(Emergency emergency, Alarm alarm, Instant at) {
    Communication alert = new Communication();
    alert.setId(emergency.id());
    alert.getMeta().addProfile(Canonicals.ALERT);
    alert.addCategory(concept(Canonicals.MESSAGE_KIND, "alert"));
    alert.setPriority(CommunicationPriority.STAT);
    alert.setSubject(person(emergency.person().patient()));
    alert.addRecipient(
        new Reference()
            .setIdentifier(
                new Identifier().setSystem(Canonicals.ROOM_SYSTEM).setValue(emergency.clinic())));
    alert.addReasonCode(concept(Canonicals.DANGER, alarm.kind()));
    if (alarm.reach() != null) {
      alert.addPayload().setContent(new StringType(alarm.reach()));
    }
    Communication waiting = come(alert, Step.WAITING);
    return alarm.untold() ? untold(waiting, alarm.by(), at) : waiting;
  }

  /** The same, further. */
  static Communication come(Communication before, Step step) {
    Communication alert = before.copy();
    alert.setStatus(step.status).setStatusReason(concept(Canonicals.ALERT_STATE, step.code));
    if (step.status == CommunicationStatus.INPROGRESS) {
      alert.setSentElement(null).setReceivedElement(null);
    }
    return alert;
  }

  /** The same, now that a contact sees to it. */
  static Communication acknowledged(Communication before, Instant at) {
    return come(before, Step.ACKNOWLEDGED).setSentElement(time(at)).setReceivedElement(time(at));
  }

  /**
   * The same, with something more that came of it.
   *
   * @param role code of the role of whoever says so
   */
  static Communication noted(Communication before, String words, String role, Instant at) {
    Communication alert = before.copy();
    alert.addNote(
        new Annotation().setText(words).setAuthor(new StringType(role)).setTimeElement(time(at)));
    return alert;
  }

  /** The same, where the person is not told for now. */
  static Communication untold(Communication before, Author by, Instant at) {
    return noted(before, UNTOLD, by.role(), at);
  }

  /** By identifier: what is said of a danger stays when the person's copy leaves the room. */
  private static Reference person(String patient) {
    return new Reference()
        .setType("Patient")
        .setIdentifier(new Identifier().setSystem(Canonicals.PERSON_SYSTEM).setValue(patient));
  }

  private static DateTimeType time(Instant at) {
    return new DateTimeType(Date.from(at));
  }

  private static CodeableConcept concept(String system, String code) {
    return new CodeableConcept(new Coding(system, code, null));
  }
}
