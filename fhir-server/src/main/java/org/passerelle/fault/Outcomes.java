package org.passerelle.fault;

import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.jspecify.annotations.Nullable;
import org.passerelle.profiles.Canonicals;

/** Builds OperationOutcomes: our code, what was wrong, what to do. */
public final class Outcomes {

  private Outcomes() {}

  /**
   * One error.
   *
   * @param detail what exactly, when it tells the caller only what the caller sent
   */
  public static OperationOutcome of(Fault fault, @Nullable String detail) {
    OperationOutcome outcome = new OperationOutcome();
    outcome.addIssue(issue(fault, detail));
    return outcome;
  }

  private static OperationOutcomeIssueComponent issue(Fault fault, @Nullable String detail) {
    OperationOutcomeIssueComponent issue = new OperationOutcomeIssueComponent();
    issue.setSeverity(IssueSeverity.ERROR).setCode(type(fault));
    issue
        .getDetails()
        .setText(detail == null ? fault.what() : fault.what() + " " + detail)
        .addCoding()
        .setSystem(Canonicals.OUTCOME_CODES)
        .setCode(fault.code());
    issue.setDiagnostics(fault.todo());
    return issue;
  }

  private static IssueType type(Fault fault) {
    if (fault == Fault.TOO_COSTLY) {
      return IssueType.TOOCOSTLY;
    }
    return switch (fault.status()) {
      case 401 -> IssueType.LOGIN;
      case 403 -> IssueType.FORBIDDEN;
      case 404 -> IssueType.NOTFOUND;
      case 409, 412 -> IssueType.CONFLICT;
      case 413 -> IssueType.TOOLONG;
      case 429 -> IssueType.THROTTLED;
      case 422 -> IssueType.BUSINESSRULE;
      case 500 -> IssueType.EXCEPTION;
      default -> IssueType.INVALID;
    };
  }
}
