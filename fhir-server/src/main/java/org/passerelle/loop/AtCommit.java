package org.passerelle.loop;

import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.passerelle.door.Disclosure;
import org.passerelle.door.Disclosure.Stage;
import org.passerelle.door.Door;
import org.passerelle.door.DoorRecords;
import org.passerelle.door.Passage;
import org.passerelle.door.Unsharing;
import org.passerelle.referral.MoveRequest;
import org.passerelle.referral.Side;
import org.passerelle.referral.Statuses;
import org.passerelle.room.RoomKind;

/** Looks at all that one transaction writes, before it commits. */
final class AtCommit {

  private final CopyRules copies;
  private final Entering entering;
  private final DoorRecords records;
  private final Door door;
  private final Unsharing unsharing;

  AtCommit(
      CopyRules copies, Entering entering, DoorRecords records, Door door, Unsharing unsharing) {
    this.copies = copies;
    this.entering = entering;
    this.records = records;
    this.door = door;
    this.unsharing = unsharing;
  }

  CopyRules copies() {
    return copies;
  }

  void look(Changes changes) {
    copies.keep(changes);
    changes.of(Consent.class).forEach(this::reconsider);
    TitleChanges.of(changes).forEach(person -> reconsider(person.room(), person.patient()));
    changes.of(Goal.class).forEach(this::changed);
    changes.of(CarePlan.class).forEach(this::changed);
    changes.of(Patient.class).forEach(this::changed);
    changes.of(ServiceRequest.class).forEach(change -> follow(changes, change));
    changes.of(Patient.class).forEach(change -> follow(changes, change));
    // last, so that what enters now is not taken for something that was there before
    changes.of(Task.class).forEach(change -> enter(changes, change));
    changes.of(Task.class).forEach(this::stopped);
  }

  /** The person said stop to who referred them: the copies leave at once, not after the grace. */
  private void stopped(Change change) {
    if (change.before() instanceof Task was
        && was != change.resource()
        && new MoveRequest(was, (Task) change.resource(), Side.REQUESTER).stopsForThePerson()) {
      records
          .disclosures()
          .lockBySource(change.room().name(), change.id())
          .ifPresent(door::stopped);
    }
  }

  private void enter(Changes changes, Change change) {
    if (!copies.isCopy(change)) {
      entering.enter(changes, change.room(), (Task) change.resource());
    }
  }

  private void reconsider(Change change) {
    Consent consent = (Consent) change.resource();
    ConsentRules.keeps((Consent) change.before(), consent);
    String room = change.room().name();
    String patient = ConsentRules.patient(consent);
    reconsider(room, patient);
    unsharing.reconsider(room, patient);
    if (ConsentRules.isRejectedNow((Consent) change.before(), consent)) {
      for (Disclosure disclosure : records.disclosures().lockOfPerson(room, patient)) {
        door.declined(disclosure, consent);
      }
    }
  }

  private void reconsider(String room, String patient) {
    records.persons().take(room, patient);
    for (Disclosure disclosure : records.disclosures().lockOfPerson(room, patient)) {
      door.reconsider(disclosure);
    }
  }

  /** What changed may be shown to somebody, by a circle: nothing else is. */
  private void changed(Change change) {
    if (change.room().kind() != RoomKind.CIRCLE
        || !(change.before() instanceof DomainResource before)) {
      return;
    }
    String room = change.room().name();
    if (change.resource() instanceof Patient person) {
      unsharing.renamed(room, person);
    } else {
      unsharing.changed(room, before, (DomainResource) change.resource());
    }
  }

  private void follow(Changes changes, Change change) {
    if (change.isNew()) {
      return;
    }
    for (Disclosure disclosure :
        records
            .disclosures()
            .lockOfPart(change.room().name(), change.resource().fhirType(), change.id())) {
      entering.stillMeansTheSame(changes, change.room(), disclosure.source());
      if (disclosure.stage() != Stage.WAITING && !Statuses.isTerminal(disclosure.status())) {
        records.due().add(disclosure.id(), Passage.REQUESTERS_CHANGE);
      }
    }
  }
}
