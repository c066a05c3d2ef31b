package org.passerelle.referral;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.profiles.BusinessStatus;

class StatusesTest {

  @ParameterizedTest
  @EnumSource(
      value = TaskStatus.class,
      names = {"RECEIVED", "READY"})
  void storesAnAcknowledgementAsRequested(TaskStatus written) {
    Task task = Tasks.task(written).setBusinessStatus(new CodeableConcept().setText("Reçu"));

    Task stored = Statuses.asStored(task);

    assertThat(stored.getStatus()).isEqualTo(TaskStatus.REQUESTED);
    assertThat(BusinessStatus.ACKNOWLEDGED.isIn(stored.getBusinessStatus())).isTrue();
    assertThat(stored.getBusinessStatus().getText()).isEqualTo("Reçu");
    assertThat(task.getStatus()).isEqualTo(written);
  }

  @Test
  void keepsABusinessStatusOfOurs() {
    Task task =
        Tasks.task(TaskStatus.RECEIVED)
            .setBusinessStatus(BusinessStatus.AWAITING_INFORMATION.concept());

    Task stored = Statuses.asStored(task);

    assertThat(BusinessStatus.ACKNOWLEDGED.isIn(stored.getBusinessStatus())).isFalse();
  }

  @Test
  void leavesOtherStatusesAlone() {
    Task task = Tasks.task(TaskStatus.ACCEPTED);

    assertThat(Statuses.asStored(task)).isSameAs(task);
  }

  @Test
  void opensNameAndContactOnceTakenOn() {
    assertThat(TaskStatus.values())
        .filteredOn(Statuses::isTakenOn)
        .containsExactlyInAnyOrder(TaskStatus.ACCEPTED, TaskStatus.INPROGRESS);
  }
}
