package org.passerelle.wall;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.passerelle.batch.EachEntry;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.limit.Costs;
import org.passerelle.policy.Policy;

/** Judges a transaction or batch entry by entry, by the same rules as a request of its own. */
public final class EntryGate {

  /** HAPI answers a summary in an entry by a copy that has no home, which the guard stops. */
  private static final String SUMMARY = "_summary";

  private final Gate gate;
  private final Costs costs;

  /** Judges entries with this gate, and how many there are. */
  public EntryGate(Gate gate, Costs costs) {
    this.gate = gate;
    this.costs = costs;
  }

  /**
   * Lets through a transaction of which each entry would pass alone, and those of a batch that do.
   *
   * @param policy what this caller may do in the room that the bundle was posted to
   * @throws FaultException {@link Fault#NOT_OFFERED}, or {@link Fault#INVALID_CONTENT} for a bundle
   *     that is neither transaction nor batch, {@link Fault#TOO_LARGE} or {@link Fault#TOO_COSTLY}
   *     for one that holds too much
   */
  public void judge(Policy policy, EachEntry entries) {
    Bundle bundle = entries.bundle();
    BundleType type = bundle.getType();
    if (type != BundleType.TRANSACTION && type != BundleType.BATCH) {
      throw new FaultException(Fault.INVALID_CONTENT, "A Bundle is a transaction or a batch.");
    }
    int most = costs.bundleEntries();
    if (bundle.getEntry().size() > most) {
      throw new FaultException(Fault.TOO_LARGE, "A Bundle holds at most " + most + " entries.");
    }
    entries.judge((index, entry) -> ask(entry));
    long searches =
        bundle.getEntry().stream().map(EntryGate::ask).filter(EntryGate::searches).count();
    Gate.afford(searches, costs.bundleSearches(), "A Bundle holds at most %d searches.");
    entries.judge((index, entry) -> gate.judge(policy, ask(entry)));
  }

  private static boolean searches(Ask ask) {
    return "GET".equals(ask.method()) && ask.id() == null;
  }

  private static Ask ask(BundleEntryComponent entry) {
    BundleEntryRequestComponent request = entry.getRequest();
    if (!request.hasMethod() || !request.hasUrl()) {
      throw new FaultException(Fault.INVALID_CONTENT, "Each entry needs request.method and url.");
    }
    boolean writes = request.getMethod() == HTTPVerb.POST || request.getMethod() == HTTPVerb.PUT;
    if ((entry.getResource() != null) != writes) {
      throw new FaultException(
          Fault.INVALID_CONTENT, "An entry that writes has a resource, any other has none.");
    }
    String url = request.getUrl();
    int question = url.indexOf('?');
    Matcher path = EntryUrl.PATH.matcher(question < 0 ? url : url.substring(0, question));
    Gate.require(path.matches());
    // HAPI goes by the resource, whatever type the URL names.
    Gate.require(!writes || entry.getResource().fhirType().equals(path.group(1)));
    Map<String, List<String>> parameters =
        question < 0 ? Map.of() : EntryUrl.query(url.substring(question));
    Gate.require(!parameters.containsKey(SUMMARY));
    return new Ask(
        request.getMethod().toCode(),
        path.group(1),
        path.group(2),
        List.of(),
        parameters,
        request.getIfNoneExist());
  }
}
