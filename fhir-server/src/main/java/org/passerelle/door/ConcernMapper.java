package org.passerelle.door;

import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPriority;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.passerelle.profiles.Canonicals;

/**
 * A clinic's concern, as the circle's room reads it: who says it, about whom, whether the person is
 * not to be told for now, and no more. Pure. Profile {@link Canonicals#CONCERN}.
 */
final class ConcernMapper {

  private ConcernMapper() {}

  /** A new one, to which nobody sees yet. */
  static Communication heard(Concern.Copy copy, Concern concern) {
    Communication heard = new Communication();
    heard.setId(copy.id());
    heard.getMeta().addProfile(Canonicals.CONCERN);
    heard.setStatus(CommunicationStatus.INPROGRESS).setPriority(CommunicationPriority.URGENT);
    CodeableConcept kind = heard.addCategory();
    kind.addCoding(new Coding(Canonicals.MESSAGE_KIND, "concern", null));
    if (concern.untold()) {
      kind.addCoding(new Coding(Canonicals.MESSAGE_KIND, "untold", null));
    }
    heard.setSubject(named(Canonicals.PERSON_SYSTEM, copy.person().patient()).setType("Patient"));
    heard.setSender(named(Canonicals.ROOM_SYSTEM, concern.person().room()));
    return heard.setSentElement(time(concern.at()));
  }

  /** The same, now that a partner sees to it. */
  static Communication taken(Communication before, Instant at) {
    return before.copy().setStatus(CommunicationStatus.COMPLETED).setReceivedElement(time(at));
  }

  /** The same, now that whoever saw to it cannot. */
  static Communication open(Communication before) {
    return before.copy().setStatus(CommunicationStatus.INPROGRESS).setReceivedElement(null);
  }

  private static Reference named(String system, String value) {
    return new Reference().setIdentifier(new Identifier().setSystem(system).setValue(value));
  }

  private static DateTimeType time(Instant at) {
    return new DateTimeType(Date.from(at));
  }
}
