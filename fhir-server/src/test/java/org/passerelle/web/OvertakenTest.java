package org.passerelle.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import jakarta.persistence.OptimisticLockException;
import org.junit.jupiter.api.Test;
import org.passerelle.fault.Fault;
import org.springframework.dao.CannotAcquireLockException;

class OvertakenTest {

  @Test
  void whoeverIsOvertakenWithinATransactionIsToldAConflict() {
    assertThat(told(new OptimisticLockException("a row changed"))).isEqualTo(Fault.CONFLICT);
    assertThat(told(new CannotAcquireLockException("a deadlock"))).isEqualTo(Fault.CONFLICT);
  }

  @Test
  void whoeverNamedTheVersionIsToldThatItIsStale() {
    SystemRequestDetails request = new SystemRequestDetails();
    request.addHeader("If-Match", "W/\"1\"");

    assertThat(ErrorHook.fault(request, wrapped(new OptimisticLockException("a row changed"))))
        .isEqualTo(Fault.STALE_VERSION);
  }

  @Test
  void aReferenceToWhatWasJustDeletedIsAsToWhatNeverWas() {
    for (String gone : new String[] {"is deleted", "not found"}) {
      Throwable failure =
          new InvalidRequestException(
              "Resource Task/1 " + gone + ", specified in path: Task.focus");
      assertThat(ErrorHook.fault(new SystemRequestDetails(), failure))
          .isEqualTo(Fault.UNKNOWN_REFERENCE);
    }
  }

  @Test
  void anyOtherFailureOfTheHouseIsStillItsOwn() {
    assertThat(told(new IllegalStateException("a broken world"))).isEqualTo(Fault.INTERNAL);
  }

  private static Fault told(RuntimeException cause) {
    return ErrorHook.fault(new SystemRequestDetails(), wrapped(cause));
  }

  private static RuntimeException wrapped(RuntimeException cause) {
    return new InternalErrorException(new RuntimeException(cause));
  }
}
