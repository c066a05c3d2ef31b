package org.passerelle.minimise;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.passerelle.referral.ReferralNeed;

/**
 * Builds the copies of a referral for its receiver. Ask {@link Crossable} first: what it refuses
 * would mean something else once minimised. Thread-safe. Design section 4.
 */
public final class Minimiser {

  private final RequestCopy requestCopy;
  private final Projection projection;

  /**
   * @param needs our need for a coding of ours or of Gravity's, empty for any other
   * @param projection what may cross, whatever is built
   */
  public Minimiser(Function<Coding, Optional<Coding>> needs, Projection projection) {
    this.projection = projection;
    this.requestCopy = new RequestCopy(new ReferralNeed(needs));
  }

  /**
   * The parcel of this stage. The same source and crossing always give an equal parcel.
   *
   * @throws UnlistedElementException where it would hold anything that {@link Projection} does not
   *     list
   */
  public Parcel minimise(Source source, Crossing crossing) {
    return projection.within(narrow(source, crossing), crossing.stage());
  }

  /**
   * The same, of what has crossed already and becomes less: a withdrawal does not wait for the
   * list.
   */
  public Parcel narrow(Source source, Crossing crossing) {
    Set<Fact> facts = EnumSet.noneOf(Fact.class);
    Task task = TaskCopy.of(source, crossing, facts);
    ServiceRequest request = requestCopy.of(source, crossing, facts);
    Patient patient = PatientCopy.of(source, crossing, facts);
    List<String> codes = facts.stream().map(Fact::code).toList();
    return new Parcel(task, request, patient, codes);
  }
}
