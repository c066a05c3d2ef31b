package org.passerelle.referral;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ServiceRequest;

/** Reads what a referral is for, as one code of ours: the one fact that always crosses. */
public final class ReferralNeed {

  private final Function<Coding, Optional<Coding>> needs;

  /**
   * @param needs our need for a coding of ours or of Gravity's, empty for any other
   */
  public ReferralNeed(Function<Coding, Optional<Coding>> needs) {
    this.needs = needs;
  }

  /** The first need that we know: the categories are asked before the code. Never guessed. */
  public Optional<Coding> of(ServiceRequest request) {
    return codings(request).flatMap(coding -> needs.apply(coding).stream()).findFirst();
  }

  /** The request's own codings that say this very need, ours and Gravity's alike. */
  public List<Coding> saidAs(ServiceRequest request, Coding need) {
    return codings(request)
        .filter(coding -> needs.apply(coding).filter(n -> same(n, need)).isPresent())
        .toList();
  }

  private static boolean same(Coding one, Coding other) {
    return one.hasCode() && one.getCode().equals(other.getCode());
  }

  private static Stream<Coding> codings(ServiceRequest request) {
    return Stream.concat(request.getCategory().stream(), Stream.of(request.getCode()))
        .map(CodeableConcept::getCoding)
        .flatMap(List::stream);
  }
}
