package org.passerelle.batch;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Resource;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;

/**
 * The entries of a bundle while they are judged. In a batch, one that is refused is set aside and
 * answered in its place, and the others go on; a transaction falls with its first (FHIR R4,
 * http.html, 3.1.0.11).
 */
public final class EachEntry {

  private static final String KEY = EachEntry.class.getName();

  private final Bundle bundle;
  private final List<BundleEntryComponent> asked;
  private final Map<BundleEntryComponent, FaultException> refused = new IdentityHashMap<>();

  /** The entries of a bundle of which none is judged yet. */
  public EachEntry(Bundle bundle) {
    this.bundle = bundle;
    this.asked = List.copyOf(bundle.getEntry());
  }

  /** What one entry must meet. */
  public interface Rule {

    /**
     * Returns when it does.
     *
     * @param index its place in the bundle as it came, from 0
     * @throws FaultException when it does not
     */
    void judge(int index, BundleEntryComponent entry);
  }

  /** The entries of the bundle that this request posted, and what has been said of them so far. */
  public static EachEntry of(RequestDetails request, Bundle bundle) {
    Object known = request.getUserData().computeIfAbsent(KEY, key -> new EachEntry(bundle));
    return (EachEntry) known;
  }

  /** The bundle, with those of its entries that are not refused. */
  public Bundle bundle() {
    return bundle;
  }

  /** Whether each entry stands alone. */
  public boolean isBatch() {
    return bundle.getType() == BundleType.BATCH;
  }

  /** Every entry as it came, the refused ones too. */
  public List<BundleEntryComponent> asked() {
    return asked;
  }

  /** Why those that are refused are. */
  public Collection<FaultException> refusals() {
    return refused.values();
  }

  /**
   * Holds each entry that is not refused yet to a rule.
   *
   * @throws FaultException the rule's, save of an entry of a batch that does not meet it
   */
  public void judge(Rule rule) {
    for (int i = 0; i < asked.size(); i++) {
      BundleEntryComponent entry = asked.get(i);
      if (!refused.containsKey(entry)) {
        judge(rule, i, entry);
      }
    }
    if (!refused.isEmpty()) {
      List<BundleEntryComponent> left = new ArrayList<>(asked);
      left.removeIf(refused::containsKey);
      bundle.setEntry(left);
    }
  }

  private void judge(Rule rule, int index, BundleEntryComponent entry) {
    try {
      rule.judge(index, entry);
    } catch (FaultException e) {
      if (!isBatch() || e.fault() == Fault.INTERNAL) {
        throw e;
      }
      refused.put(entry, e);
    }
  }

  /**
   * Puts the answers to the refused entries in their places.
   *
   * @throws FaultException {@link Fault#INTERNAL} when there is not one answer for each of the
   *     others, in their order: which is whose would be a guess
   */
  public void complete(Bundle answer) {
    if (refused.isEmpty()) {
      return; // nor is an answer lost to what was done
    }
    if (answer.getEntry().size() != bundle.getEntry().size()) {
      throw new FaultException(Fault.INTERNAL);
    }
    for (int i = 0; i < asked.size(); i++) {
      FaultException why = refused.get(asked.get(i));
      if (why != null) {
        answer.getEntry().add(i, answer(why));
      }
    }
  }

  private static BundleEntryComponent answer(FaultException why) {
    int status = why.fault().status();
    BundleEntryComponent entry = new BundleEntryComponent();
    entry
        .getResponse()
        .setStatus(status + " " + Constants.HTTP_STATUS_NAMES.get(status))
        .setOutcome((Resource) why.getOperationOutcome());
    return entry;
  }
}
