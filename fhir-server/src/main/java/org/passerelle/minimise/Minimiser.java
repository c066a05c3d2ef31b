package org.passerelle.minimise;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Coding;
import org.passerelle.referral.ReferralNeed;

/**
 * Builds the copies of a referral for its receiver. Ask {@link Crossable} first: what it refuses
 * would mean something else once minimised. Thread-safe. Design section 4.
 */
public final class Minimiser {

  private final RequestCopy requestCopy;

  /**
   * @param needs our need for a coding of ours or of Gravity's, empty for any other
   */
  public Minimiser(Function<Coding, Optional<Coding>> needs) {
    this.requestCopy = new RequestCopy(new ReferralNeed(needs));
  }

  /** The parcel of this stage. The same source and crossing always give an equal parcel. */
  public Parcel minimise(Source source, Crossing crossing) {
    Set<Fact> facts = EnumSet.noneOf(Fact.class);
    return new Parcel(
        TaskCopy.of(source, crossing, facts),
        requestCopy.of(source, crossing, facts),
        PatientCopy.of(source, crossing, facts),
        facts.stream().map(Fact::code).toList());
  }
}
