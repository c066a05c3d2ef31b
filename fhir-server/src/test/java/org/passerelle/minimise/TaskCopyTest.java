package org.passerelle.minimise;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.profiles.BusinessStatus;
import org.passerelle.profiles.StatusReason;

/** What a requester's Task says of its state to whoever is asked. */
class TaskCopyTest {

  private final Task requesters = Referrals.task();

  @Test
  void theBusinessStatusIsTold() {
    requesters.setBusinessStatus(BusinessStatus.CONTACTED.concept());

    assertThat(BusinessStatus.CONTACTED.isIn(told().getBusinessStatus())).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = TaskStatus.class,
      names = {"CANCELLED", "ENTEREDINERROR"})
  void theReasonIsToldWhereTheRequesterEndedIt(TaskStatus end) {
    requesters.setStatus(end).setStatusReason(StatusReason.PERSON_SAID_STOP.concept());

    assertThat(StatusReason.PERSON_SAID_STOP.isIn(told().getStatusReason())).isTrue();
  }

  @Test
  void theReasonIsNotToldWhereItIsTheReceiversOwn() {
    requesters.setStatus(TaskStatus.ONHOLD).setStatusReason(StatusReason.WAIT_LISTED.concept());

    assertThat(told().hasStatusReason()).isFalse();
  }

  private Task told() {
    return Referrals.MINIMISER
        .minimise(
            new Source(requesters, Referrals.request(), new Patient()),
            Referrals.crossing(Stage.ASKED))
        .task();
  }
}
