package org.passerelle.loop;

import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.passerelle.door.Disclosure;
import org.passerelle.door.Disclosures;
import org.passerelle.door.Door;
import org.passerelle.door.Passage;
import org.passerelle.door.PassagesDue;
import org.passerelle.room.RoomKind;

/** Looks at all that one transaction writes, before it commits. */
final class AtCommit {

  private final Entering entering;
  private final Disclosures disclosures;
  private final PassagesDue due;
  private final Door door;

  AtCommit(Entering entering, Disclosures disclosures, PassagesDue due, Door door) {
    this.entering = entering;
    this.disclosures = disclosures;
    this.due = due;
    this.door = door;
  }

  void look(Changes changes) {
    changes.of(Consent.class).forEach(this::reconsider);
    changes.of(ServiceRequest.class).forEach(this::follow);
    changes.of(Patient.class).forEach(this::follow);
    // last, so that what enters now is not taken for something that was there before
    changes.of(Task.class).forEach(change -> enter(changes, change));
  }

  private void enter(Changes changes, Change change) {
    if (change.room().kind() != RoomKind.ORGANIZATION) {
      entering.enter(changes, change.room(), (Task) change.resource());
    }
  }

  private void reconsider(Change change) {
    IdType patient = (IdType) ((Consent) change.resource()).getPatient().getReferenceElement();
    for (Disclosure disclosure :
        disclosures.lockOfPerson(change.room().name(), String.valueOf(patient.getIdPart()))) {
      door.reconsider(disclosure);
    }
  }

  private void follow(Change change) {
    if (change.isNew()) {
      return;
    }
    for (Disclosure disclosure :
        disclosures.lockCrossed(change.room().name(), change.resource().fhirType(), change.id())) {
      due.add(disclosure.id(), Passage.REQUESTERS_CHANGE);
    }
  }
}
