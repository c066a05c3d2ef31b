package org.passerelle.minimise;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.BusinessStatus;
import org.passerelle.profiles.ReferralOutcome;
import org.passerelle.profiles.StatusReason;
import org.passerelle.profiles.TaskPart;

class RequesterChangeTest {

  private final Task requesters = Referrals.task();
  private final Task receivers =
      new Task()
          .setStatus(TaskStatus.ACCEPTED)
          .setBusinessStatus(BusinessStatus.SCHEDULED.concept());

  RequesterChangeTest() {
    receivers.addNote().setText("Pour nous");
  }

  @Test
  void cancelsWithItsReason() {
    requesters.setStatus(TaskStatus.CANCELLED);
    requesters.setStatusReason(StatusReason.PERSON_SAID_STOP.concept().setText("Merci"));

    Task changed = changed();

    assertThat(changed.getStatus()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(StatusReason.PERSON_SAID_STOP.isIn(changed.getStatusReason())).isTrue();
    assertThat(changed.getStatusReason().getText()).isEqualTo("Merci");
    assertThat(changed.getNoteFirstRep().getText()).isEqualTo("Pour nous");
  }

  @Test
  void isEnteredInError() {
    requesters.setStatus(TaskStatus.ENTEREDINERROR);

    assertThat(changed().getStatus()).isEqualTo(TaskStatus.ENTEREDINERROR);
  }

  @Test
  void changesWhatIsAskedAndNotHowItGoes() {
    requesters.setPriority(TaskPriority.URGENT).setStatus(TaskStatus.REQUESTED);
    requesters.setStatusReason(StatusReason.OTHER.concept().setText("CANARY"));

    Task changed = changed();

    assertThat(changed.getPriority()).isEqualTo(TaskPriority.URGENT);
    assertThat(changed.getStatus()).isEqualTo(TaskStatus.ACCEPTED);
    assertThat(changed.hasStatusReason()).isFalse();
    assertThat(BusinessStatus.SCHEDULED.isIn(changed.getBusinessStatus())).isTrue();
  }

  @Test
  void leavesWhatIsAlreadyOver() {
    requesters.setStatus(TaskStatus.CANCELLED);
    receivers.setStatus(TaskStatus.REJECTED).setStatusReason(StatusReason.FULL.concept());

    Task changed = changed();

    assertThat(changed.getStatus()).isEqualTo(TaskStatus.REJECTED);
    assertThat(StatusReason.FULL.isIn(changed.getStatusReason())).isTrue();
  }

  @Test
  void leavesWhenTheReceiverBeganAndWhatCameOfIt() {
    receivers.setExecutionPeriod(new Period().setStartElement(new DateTimeType("2026-05-04")));
    receivers
        .addOutput()
        .setType(TaskPart.OUTCOME.concept())
        .setValue(ReferralOutcome.NEED_MET.concept());

    Task changed = changed();

    assertThat(changed.getExecutionPeriod().getStartElement().getValueAsString())
        .isEqualTo("2026-05-04");
    assertThat(changed.getOutput()).hasSize(1);
  }

  private Task changed() {
    Parcel parcel =
        Referrals.MINIMISER.minimise(
            new Source(requesters, Referrals.request(), new Patient()),
            Referrals.crossing(Stage.ACCEPTED));
    return RequesterChange.apply(parcel.task(), receivers);
  }
}
