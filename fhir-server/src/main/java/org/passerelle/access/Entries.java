package org.passerelle.access;

import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;
import org.passerelle.batch.EachEntry;
import org.passerelle.limit.Costs;

/** A transaction or batch, entry by entry: each is an act of its own. */
final class Entries {

  /** As many as any installation may allow: a larger bundle is refused whole, and has one line. */
  private static final int MOST = Costs.MOST_ENTRIES;

  private final Acts acts;

  Entries(Acts acts) {
    this.acts = acts;
  }

  /** One entry, what came of it, and whom it is about. */
  record Found(Act act, Finding finding, Set<String> persons) {}

  /** What the bundle asks that this request posts to its room; empty for anything else. */
  Optional<List<BundleEntryComponent>> of(ServletRequestDetails request) {
    boolean root = request.getResourceName() == null;
    return root && request.getResource() instanceof Bundle bundle
        ? Optional.of(EachEntry.of(request, bundle).asked())
            .filter(asked -> !asked.isEmpty() && asked.size() <= MOST)
        : Optional.empty();
  }

  /** The acts of a bundle that was not done, save those that have a line as written. */
  List<Act> notWritten(List<BundleEntryComponent> asked, @Nullable Visit visit) {
    return asked.stream()
        .map(this::act)
        .filter(act -> visit == null || !isWritten(act, visit))
        .toList();
  }

  /** What came of each entry, save those that were done and have a line as written. */
  List<Found> found(List<BundleEntryComponent> asked, Bundle answered, Visit visit) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      Act act = act(asked.get(i));
      BundleEntryComponent answer =
          i < answered.getEntry().size() ? answered.getEntry().get(i) : new BundleEntryComponent();
      Act named = named(act, answer.getResponse());
      if (status(answer.getResponse()) >= 400 || !isWritten(named, visit)) {
        Set<String> persons =
            Persons.all(List.of(named.persons(), visit.persons(answer.getResource())));
        found.add(new Found(named, finding(named, answer), persons));
      }
    }
    return found;
  }

  private static boolean isWritten(Act act, Visit visit) {
    return act.changes() && visit.hasWritten(act.key());
  }

  private Act act(BundleEntryComponent entry) {
    String method = entry.getRequest().hasMethod() ? entry.getRequest().getMethod().toCode() : "";
    return acts.ofEntry(method, String.valueOf(entry.getRequest().getUrl()));
  }

  /** A new resource is named by the answer's {@code Type/id/_history/1}. */
  private static Act named(Act act, BundleEntryResponseComponent response) {
    List<String> location = AskedPath.parts(response.hasLocation() ? response.getLocation() : "");
    return act.id() == null && location.size() >= 2 && location.get(0).equals(act.type())
        ? act.on(location.get(0), location.get(1))
        : act;
  }

  private static Finding finding(Act act, BundleEntryComponent answer) {
    AccessOutcome outcome = AccessOutcome.ofStatus(status(answer.getResponse()));
    if (outcome != AccessOutcome.SEEN) {
      return new Finding(outcome, null, reason(answer.getResponse()));
    }
    return Findings.ofAnswer(act, answer.getResource(), false).orElse(Finding.plain(outcome));
  }

  private static @Nullable String reason(BundleEntryResponseComponent response) {
    return response.getOutcome() instanceof OperationOutcome outcome
        ? outcome.getIssueFirstRep().getDetails().getCodingFirstRep().getCode()
        : null;
  }

  /** An entry without an answer has failed. */
  private static int status(BundleEntryResponseComponent response) {
    String status = response.hasStatus() ? response.getStatus() : "";
    return status.matches("[0-9]{3}.*") ? Integer.parseInt(status.substring(0, 3)) : 500;
  }
}
