package org.passerelle.fault;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;

/** A {@link Fault} on its way to the rim; rolls back whatever it interrupts. */
public final class FaultException extends BaseServerResponseException {

  private static final long serialVersionUID = 1L;

  private final Fault fault;

  /** A fault that says nothing more than its own sentence. */
  public FaultException(Fault fault) {
    this(fault, Outcomes.of(fault, null));
  }

  /**
   * A fault with what exactly was wrong.
   *
   * @param detail only what the caller itself sent or may know
   */
  public FaultException(Fault fault, @Nullable String detail) {
    this(fault, Outcomes.of(fault, detail));
  }

  /** A fault whose issues are already worked out. */
  public FaultException(Fault fault, OperationOutcome outcome) {
    super(fault.status(), fault.code(), outcome);
    this.fault = fault;
  }

  /** What went wrong. */
  public Fault fault() {
    return fault;
  }
}
