package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.door.Door;
import org.passerelle.profiles.StatusReason;
import org.passerelle.room.NewRoom;
import org.passerelle.room.RoomKind;
import org.passerelle.room.Rooms;
import org.passerelle.support.Answer;
import org.passerelle.support.Referral;
import org.passerelle.support.Sent;
import org.passerelle.support.World.Engine;

/** What was agreed to stays what it was: its person, its request, its receiver. */
abstract class Repointing extends Story {

  Repointing(Engine engine) {
    super(engine);
  }

  @Test
  void aConsentKeepsItsPerson() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    panier.awaits(sent);
    Sent other = clinic.send(Referral.to("le-panier"));

    Answer moved =
        clinic.changeConsent(
            sent.id("Consent"), c -> c.setPatient(new Reference("Patient/" + other.id("Patient"))));
    Answer emptied =
        clinic.changeConsent(
            sent.id("Consent"), c -> c.setPatient(null).setStatus(ConsentState.INACTIVE));

    assertThat(moved.status()).isEqualTo(422);
    assertThat(moved.code()).isEqualTo("not-yours-to-change");
    assertThat(emptied.status()).isEqualTo(422);
  }

  @Test
  void aRequestThatCrossedKeepsItsPersonAndItsMeaning() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    panier.awaits(sent);
    Sent other = clinic.send(Referral.to("le-panier"));

    Answer subject =
        changeRequest(sent, r -> r.setSubject(new Reference("Patient/" + other.id("Patient"))));
    Answer negated = changeRequest(sent, r -> r.setDoNotPerform(true));

    assertThat(subject.code()).isEqualTo("not-yours-to-change");
    assertThat(negated.code()).isEqualTo("not-crossable");
  }

  @Test
  void nothingFollowsOnceTheReferralIsOver() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = panier.awaits(sent);
    clinic.cancel(sent, StatusReason.DUPLICATE.concept());
    panier.awaits(copy, TaskStatus.CANCELLED);
    String before = panier.person(copy).getNameFirstRep().getText();

    Patient patient = clinic.fhir().get("Patient/" + sent.id("Patient")).as(Patient.class);
    patient.getName().clear();
    patient.addName().addGiven("Autre").setFamily("Nouvelle");
    assertThat(clinic.fhir().put(patient, null).status()).isEqualTo(200);
    Sent later = clinic.send(Referral.to("le-panier"));
    panier.awaits(later); // whatever the change had caused would have passed before this

    assertThat(panier.person(copy).getNameFirstRep().getText()).isEqualTo(before);
  }

  @Test
  void aClosedRoomsReferralsAreWithdrawnAndHinderNoOther() {
    Rooms rooms = world.bean(Rooms.class);
    String name = "organisme-ferme-" + System.identityHashCode(this);
    rooms.add(new NewRoom(name, RoomKind.ORGANIZATION, "Fermé (démo)", "Closed (démo)", ""));
    rooms.publish(name, name);
    Sent sent = clinic.send(Referral.to(name));
    clinic.awaits(sent, TaskStatus.REQUESTED);

    rooms.close(name);
    world.bean(Door.class).roomClosed(name);

    clinic.awaits(sent, TaskStatus.ONHOLD);
    clinic.withdraw(sent);
  }

  private Answer changeRequest(Sent sent, Consumer<ServiceRequest> change) {
    ServiceRequest request =
        clinic.fhir().get("ServiceRequest/" + sent.id("ServiceRequest")).as(ServiceRequest.class);
    change.accept(request);
    return clinic.fhir().put(request, null);
  }
}
