package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.stories.Refusals.assertRefused;

import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.StatusReason;
import org.passerelle.support.Answer;
import org.passerelle.support.Receiver;
import org.passerelle.support.Referral;
import org.passerelle.support.Sent;
import org.passerelle.support.World.Engine;

/** A move that is not in the table, or an element of the other side, is refused and undone. */
abstract class WrongMove extends Story {

  WrongMove(Engine engine) {
    super(engine);
  }

  @Test
  void aMoveThatIsNotInTheTableIsRefused() {
    refusedToReceiver(task -> task.setStatus(TaskStatus.COMPLETED), 422, "illegal-move");
    refusedToReceiver(
        task -> task.setStatus(TaskStatus.CANCELLED).setStatusReason(words()), 422, "illegal-move");
  }

  @Test
  void aRefusalWithoutAReasonIsRefused() {
    refusedToReceiver(task -> task.setStatus(TaskStatus.REJECTED), 422, "reason-missing");
  }

  @Test
  void aReasonThatIsNotInOurListIsRefused() {
    CodeableConcept madeUp = StatusReason.FULL.concept();
    madeUp.getCodingFirstRep().setCode("made-up");
    refusedToReceiver(
        task -> task.setStatus(TaskStatus.REJECTED).setStatusReason(madeUp),
        422,
        "invalid-resource");
  }

  @Test
  void completionWithoutAnOutcomeIsRefused() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = panier.accepts(sent);

    Answer refused = panier.change(copy, task -> task.setStatus(TaskStatus.COMPLETED));

    assertRefused(refused, 422, "outcome-missing");
    assertThat(panier.again(copy).getStatus()).isEqualTo(TaskStatus.ACCEPTED);
  }

  @Test
  void aStaleVersionIsRefused() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task first = panier.awaits(sent);
    panier.moves(first, TaskStatus.ACCEPTED);

    Answer stale = panier.change(first, task -> task.setStatus(TaskStatus.INPROGRESS));

    assertRefused(stale, 412, "stale-version");
    assertThat(panier.again(first).getStatus()).isEqualTo(TaskStatus.ACCEPTED);
  }

  @Test
  void whatTheRequesterWroteIsNotTheReceiversToChange() {
    refusedToReceiver(task -> task.setPriority(TaskPriority.STAT), 422, "not-yours-to-change");
    refusedToReceiver(task -> task.getInput().clear(), 422, "not-yours-to-change");
    refusedToReceiver(
        task -> task.setOwner(new Reference().setDisplay("un autre")), 422, "not-yours-to-change");
  }

  @Test
  void howItGoesIsNotTheRequestersToChange() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    panier.accepts(sent);
    clinic.awaits(sent, TaskStatus.ACCEPTED);

    assertRefused(
        clinic.change(sent, task -> task.setStatus(TaskStatus.COMPLETED)), 422, "illegal-move");
    assertRefused(
        clinic.change(sent, task -> task.setBusinessStatus(words())), 422, "not-yours-to-change");
    assertRefused(
        clinic.change(sent, task -> task.setOwner(new Reference().setDisplay("un autre"))),
        422,
        "not-yours-to-change");
  }

  @Test
  void theCopiedPersonAndRequestAreNotTheReceiversToChange() {
    Task copy = panier.awaits(clinic.send(Referral.to("le-panier")));
    Patient person = panier.person(copy);
    ServiceRequest request =
        panier.fhir().get(copy.getFocus().getReference()).as(ServiceRequest.class);

    assertRefused(panier.fhir().put(person.setActive(false), null), 422, "not-yours-to-change");
    assertRefused(
        panier.fhir().put(request.setDoNotPerform(true), null), 422, "not-yours-to-change");
  }

  @Test
  void partsOfACrossedReferralAreNotDeletedByEitherSide() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = panier.awaits(sent);

    for (String type : new String[] {"Task", "ServiceRequest", "Patient"}) {
      assertRefused(clinic.fhir().delete(type + "/" + sent.id(type)), 422, "delete-refused");
    }
    for (String path :
        new String[] {
          Receiver.path(copy), copy.getFocus().getReference(), copy.getFor().getReference()
        }) {
      assertRefused(panier.fhir().delete(path), 422, "delete-refused");
      assertThat(panier.fhir().get(path).status()).isEqualTo(200);
    }
  }

  @Test
  void anotherRoomsTokenOpensNothing() {
    Task copy = panier.awaits(clinic.send(Referral.to("le-panier")));

    for (String room : new String[] {"le-panier", "nulle-part"}) {
      assertRefused(clinic.fhir().at(room).get(Receiver.path(copy)), 403, "other-room");
      assertRefused(clinic.fhir().at(room).put(copy, null), 403, "other-room");
    }
    assertRefused(world.anyone().at("le-panier").get(Receiver.path(copy)), 401, "not-signed-in");
  }

  private void refusedToReceiver(Consumer<Task> change, int status, String code) {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = panier.awaits(sent);

    assertRefused(panier.change(copy, change), status, code);

    assertThat(panier.again(copy).getMeta().getVersionId())
        .isEqualTo(copy.getMeta().getVersionId());
    assertThat(clinic.task(sent).getStatus()).isEqualTo(TaskStatus.REQUESTED);
  }

  private static CodeableConcept words() {
    return new CodeableConcept().setText("en mots");
  }
}
