package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.BusinessStatus;
import org.passerelle.profiles.ReferralOutcome;
import org.passerelle.profiles.StatusReason;
import org.passerelle.profiles.TaskPart;
import org.passerelle.support.Patience;
import org.passerelle.support.Referral;
import org.passerelle.support.Sent;
import org.passerelle.support.World.Engine;

/** The organization answers on its copy, and the clinic sees its own Task follow. */
abstract class ReportingBack extends Story {

  ReportingBack(Engine engine) {
    super(engine);
  }

  @Test
  void onceAcceptedTheNameAndThePhoneAreRead() {
    Sent sent = clinic.send(Referral.to("le-panier"));

    Task copy = panier.accepts(sent);

    clinic.awaits(sent, TaskStatus.ACCEPTED);
    Patience.until(
        () -> {
          Patient person = panier.person(copy);
          assertThat(person.getNameFirstRep().getFamily())
              .isEqualTo(sent.referral().person().family());
          assertThat(person.getTelecomFirstRep().getValue())
              .isEqualTo(sent.referral().person().phone());
        });
    Patient person = panier.person(copy);
    assertThat(person.hasBirthDate() || person.hasIdentifier()).isFalse();
  }

  @Test
  void theClinicSeesEachStepAndTheOutcome() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = panier.accepts(sent);
    clinic.awaits(sent, TaskStatus.ACCEPTED);

    copy = panier.moves(copy, TaskStatus.INPROGRESS);
    clinic.awaits(sent, TaskStatus.INPROGRESS);
    panier.completes(copy, ReferralOutcome.NEED_MET);

    Task followed = clinic.awaits(sent, TaskStatus.COMPLETED);
    assertThat(followed.getOutput()).hasSize(1);
    var output = followed.getOutputFirstRep();
    assertThat(TaskPart.OUTCOME.isIn(output.getType())).isTrue();
    assertThat(ReferralOutcome.NEED_MET.isIn((CodeableConcept) output.getValue())).isTrue();
    assertThat(clinic.fhir().get("Task/" + sent.id("Task")).body())
        .doesNotContain(copy.getIdElement().getIdPart());
  }

  @Test
  void stepsTakenAtOnceArriveInOrder() {
    Sent sent = clinic.send(Referral.to("le-panier"));

    Task copy = panier.accepts(sent);
    copy = panier.moves(copy, TaskStatus.INPROGRESS);
    panier.completes(copy, ReferralOutcome.ATTENDED);

    clinic.awaits(sent, TaskStatus.COMPLETED);
    assertThat(panier.person(copy).getNameFirstRep().hasFamily()).isTrue();
  }

  @Test
  void aRefusalGivesItsReason() {
    Sent sent = clinic.send(Referral.to("le-panier"));

    panier.change(
        panier.awaits(sent),
        task ->
            task.setStatus(TaskStatus.REJECTED)
                .setStatusReason(StatusReason.OUT_OF_AREA.concept()));

    Task followed = clinic.awaits(sent, TaskStatus.REJECTED);
    assertThat(StatusReason.OUT_OF_AREA.isIn(followed.getStatusReason())).isTrue();
  }

  @Test
  void aRefusalInWordsIsKeptAndCodedOther() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    CodeableConcept words = new CodeableConcept().setText("Le comptoir est fermé en août.");

    panier.change(
        panier.awaits(sent), task -> task.setStatus(TaskStatus.REJECTED).setStatusReason(words));

    Task followed = clinic.awaits(sent, TaskStatus.REJECTED);
    assertThat(followed.getStatusReason().getText()).isEqualTo("Le comptoir est fermé en août.");
    assertThat(StatusReason.OTHER.isIn(followed.getStatusReason())).isTrue();
  }

  @Test
  void theReceiversNoteStaysItsOwn() {
    Sent sent = clinic.send(Referral.to("le-panier"));

    panier.change(
        panier.awaits(sent),
        task -> {
          task.setStatus(TaskStatus.ACCEPTED).setBusinessStatus(BusinessStatus.CONTACTED.concept());
          task.addNote().setText("note interne inventée");
        });

    Task followed = clinic.awaits(sent, TaskStatus.ACCEPTED);
    assertThat(BusinessStatus.CONTACTED.isIn(followed.getBusinessStatus())).isTrue();
    assertThat(clinic.fhir().get("Task/" + sent.id("Task")).body()).doesNotContain("note interne");
    assertThat(panier.awaits(sent).getNoteFirstRep().getText()).isEqualTo("note interne inventée");
  }
}
