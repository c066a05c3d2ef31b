package org.passerelle.minimise;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Task;
import org.passerelle.referral.Statuses;

/**
 * The receiver's answer, for the requester: status, business status, coded reason and its text,
 * outcome, dates. Never a note, never a reference. Design section 4, "report back".
 */
public final class ReportBack {

  private ReportBack() {}

  /**
   * The requester's Task with the receiver's elements as the receiver now has them: what the
   * receiver removed goes. Neither Task given is changed.
   */
  public static Task apply(Task receiverTask, Task requesterTask) {
    Task answered = requesterTask.copy();
    answered.setStatus(Statuses.internal(receiverTask.getStatus()));
    answered.setBusinessStatus(StatusCopy.business(receiverTask).orElse(null));
    answered.setStatusReason(StatusCopy.reason(receiverTask).orElse(null));
    answered.setExecutionPeriod(dates(receiverTask).orElse(null));
    answered.setOutput(OutcomeCopy.of(receiverTask));
    return answered;
  }

  /**
   * What the partners' circle tells of its work: codes of our lists, and days. A text, or a code of
   * any other list, could hold what was said in confidence. The Task given is not changed. Design
   * section 4, "report back".
   */
  public static Task inOurCodes(Task receiverTask) {
    Task told = receiverTask.copy();
    told.getStatusReason().setText(null);
    return told.setOutput(OutcomeCopy.inOurCodes(receiverTask));
  }

  /** Codes of {@link Fact}: the facts that {@link #apply} hands over. */
  public static List<String> facts(Task receiverTask) {
    Set<Fact> facts = EnumSet.of(Fact.STATUS);
    StatusCopy.business(receiverTask).ifPresent(said -> facts.add(Fact.BUSINESS_STATUS));
    StatusCopy.reason(receiverTask).ifPresent(said -> facts.add(Fact.REASON));
    dates(receiverTask).ifPresent(said -> facts.add(Fact.DATES));
    if (!OutcomeCopy.of(receiverTask).isEmpty()) {
      facts.add(Fact.OUTCOME);
    }
    return facts.stream().map(Fact::code).toList();
  }

  static Optional<Period> dates(Task from) {
    Period period = new Period();
    Bare.day(from.getExecutionPeriod().getStartElement()).ifPresent(period::setStartElement);
    Bare.day(from.getExecutionPeriod().getEndElement()).ifPresent(period::setEndElement);
    return period.isEmpty() ? Optional.empty() : Optional.of(period);
  }
}
