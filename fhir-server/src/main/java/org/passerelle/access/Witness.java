package org.passerelle.access;

import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;

/**
 * Sees to it that nothing is shown, and nothing refused, before its line is committed. Someone
 * without a token has no line, and neither has a reader of the directory, who reads what is public:
 * they are counted, by outcome alone.
 */
public final class Witness {

  private static final String COUNTED = "passerelle.access.without.line";

  private final AccessLedger ledger;
  private final Acts acts;
  private final Entries entries;
  private final MeterRegistry meters;

  Witness(AccessLedger ledger, Acts acts, MeterRegistry meters) {
    this.ledger = ledger;
    this.acts = acts;
    this.entries = new Entries(acts);
    this.meters = meters;
  }

  /**
   * The rim refuses this request.
   *
   * @return what to answer: this fault, or {@link Fault#INTERNAL} when its line was not written
   */
  public Fault refused(HttpServletRequest request, Fault fault) {
    return refused(Visit.of(request), List.of(act(request, Set.of())), Set.of(), fault);
  }

  /** The same, for what is refused or fails later on: a bundle has a line for each entry. */
  public Fault refused(ServletRequestDetails request, Fault fault) {
    HttpServletRequest http = request.getServletRequest();
    Visit visit = Visit.of(http);
    List<Act> asked =
        entries
            .of(request)
            .map(bundle -> entries.notWritten(bundle, visit))
            .orElseGet(() -> List.of(act(http, request.getParameters().keySet())));
    return refused(visit, asked, Persons.named(request.getParameters()), fault);
  }

  /** This is about to be shown, and nothing has been taken out of it yet. */
  void noticed(ServletRequestDetails request, @Nullable IBaseResource answer) {
    Visit visit = Visit.of(request.getServletRequest());
    if (visit != null && answer instanceof Resource resource) {
      visit.noticed(resource);
    }
  }

  /**
   * This is about to be shown; returns when its lines are committed.
   *
   * @throws FaultException when they are not
   */
  void shown(ServletRequestDetails request, @Nullable IBaseResource answer) {
    Visit visit = Visit.of(request.getServletRequest());
    Who who = visit == null || !visit.isHome() ? null : visit.who();
    if (visit == null || who == null) {
      count(AccessOutcome.SEEN);
      return;
    }
    try {
      ledger.append(lines(visit, who, request, answer));
    } catch (UnwrittenException e) {
      throw new FaultException(Fault.INTERNAL);
    }
  }

  private List<IndexedLine> lines(
      Visit visit, Who who, ServletRequestDetails request, @Nullable IBaseResource answer) {
    List<BundleEntryComponent> asked = entries.of(request).orElse(null);
    if (asked != null && answer instanceof Bundle answered) {
      return entries.found(asked, answered, visit).stream()
          .map(entry -> ledger.line(who, entry.act(), entry.finding(), entry.persons()))
          .toList();
    }
    Act act = act(request.getServletRequest(), request.getParameters().keySet());
    return Findings.ofAnswer(act, answer, visit.hasWritten())
        .map(found -> line(visit, who, request, Findings.named(act, answer), found, answer))
        .stream()
        .toList();
  }

  /** Whom it is about: by its path, by its parameters, and by what it shows. */
  private IndexedLine line(
      Visit visit,
      Who who,
      ServletRequestDetails request,
      Act act,
      Finding finding,
      @Nullable IBaseResource answer) {
    Set<String> named = Persons.named(request.getParameters());
    Set<String> persons = Persons.all(List.of(act.persons(), named, visit.persons(answer)));
    return ledger.line(who, act, finding, persons);
  }

  private Fault refused(@Nullable Visit visit, List<Act> asked, Set<String> named, Fault fault) {
    Finding finding = Finding.of(fault);
    Who who = visit == null ? null : visit.who();
    boolean home = visit != null && visit.isHome();
    if (who == null || (!home && finding.outcome() != AccessOutcome.DENIED)) {
      count(finding.outcome());
      return fault;
    }
    Set<String> persons = home ? named : Set.of();
    Stream<Act> told = home ? asked.stream() : asked.stream().map(Act::elsewhere);
    try {
      ledger.append(told.map(act -> refused(who, act, finding, persons)).toList());
      return fault;
    } catch (UnwrittenException e) {
      return Fault.INTERNAL;
    }
  }

  /** At another base than its own, whoever it named is nobody of its room. */
  private IndexedLine refused(Who who, Act act, Finding finding, Set<String> persons) {
    return ledger.line(who, act, finding, Persons.all(List.of(act.persons(), persons)));
  }

  private Act act(HttpServletRequest request, Set<String> names) {
    return acts.of(request.getMethod(), AskedPath.of(request).rest(), names);
  }

  private void count(AccessOutcome outcome) {
    meters.counter(COUNTED, "outcome", outcome.code()).increment();
  }
}
