package org.passerelle.minimise;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.passerelle.referral.ReferralNeed;

/**
 * What stays of a referral in its receiver's room once its grace is over, for the receiver's own
 * counts: dates, need code, how it ended and what came of it, as codes. No person, no other room,
 * no text. Built fresh from the copies; those given are never changed. Thread-safe. Design section
 * 4.
 */
public final class Stub {

  private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

  private final RequestCopy requests;

  /**
   * @param needs our need for a coding of ours or of Gravity's, empty for any other
   */
  public Stub(Function<Coding, Optional<Coding>> needs) {
    this.requests = new RequestCopy(new ReferralNeed(needs));
  }

  /**
   * The Task: status, business status, coded reason, days, coded outcome. Our profile wants a
   * person: it says that one is withheld.
   */
  public Task of(Task copy) {
    Task stub = new Task();
    stub.setId(copy.getIdElement().getIdPart());
    stub.setStatus(copy.getStatus()).setIntent(TaskIntent.ORDER);
    stub.setCode(TaskCopy.fulfil());
    stub.setFor(withheld());
    stub.setFocus(new Reference(copy.getFocus().getReference()));
    StatusCopy.business(copy).ifPresent(stub::setBusinessStatus);
    StatusCopy.reason(copy).flatMap(Stub::coded).ifPresent(stub::setStatusReason);
    Bare.day(copy.getAuthoredOnElement()).ifPresent(stub::setAuthoredOnElement);
    Bare.day(copy.getLastModifiedElement()).ifPresent(stub::setLastModifiedElement);
    ReportBack.dates(copy).ifPresent(stub::setExecutionPeriod);
    stub.setOutput(OutcomeCopy.inOurCodes(copy));
    return stub;
  }

  /** The request: status, need code and day; its subject is withheld. */
  public ServiceRequest of(ServiceRequest copy) {
    ServiceRequest stub = new ServiceRequest();
    stub.setId(copy.getIdElement().getIdPart());
    stub.setStatus(copy.getStatus()).setIntent(copy.getIntent());
    stub.setSubject(withheld());
    Bare.day(copy.getAuthoredOnElement()).ifPresent(stub::setAuthoredOnElement);
    requests.need(copy, stub, EnumSet.noneOf(Fact.class));
    return stub;
  }

  private static Reference withheld() {
    Reference person = new Reference();
    person.addExtension(ABSENT, new CodeType("masked"));
    return person;
  }

  private static Optional<CodeableConcept> coded(CodeableConcept said) {
    List<Coding> codes = said.getCoding();
    return codes.isEmpty() ? Optional.empty() : Optional.of(new CodeableConcept().setCoding(codes));
  }
}
