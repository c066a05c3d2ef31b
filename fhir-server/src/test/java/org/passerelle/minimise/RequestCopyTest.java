package org.passerelle.minimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.Canonicals;
import org.passerelle.profiles.Needs;
import org.passerelle.referral.ReferralNeed;

/** A need is told in our code, and beside it in Gravity's, once, where the request says it so. */
class RequestCopyTest {

  private static final Coding OURS = new Coding(Canonicals.NEED, "food", null);
  private static final Coding THEIRS = Needs.gravity("food").orElseThrow();
  private static final Coding LOCAL = new Coding("urn:local:besoins", "panier", null);

  private final Set<Fact> facts = EnumSet.noneOf(Fact.class);

  @Test
  void gravitysCodeIsToldBesideOursAndOnlyOnce() {
    assertThat(told(THEIRS, OURS, THEIRS.copy().setDisplay("Food Insecurity")))
        .extracting(Coding::getSystem)
        .containsExactly(Canonicals.NEED, Canonicals.GRAVITY_CODES);
    assertThat(facts).containsExactly(Fact.NEED);
  }

  @Test
  void oursIsToldAloneWhereItAloneWasSaid() {
    assertThat(told(OURS)).extracting(Coding::getSystem).containsExactly(Canonicals.NEED);
  }

  @Test
  void aCodeOfAnybodyElsesStaysEvenWhereItMeansTheSame() {
    assertThat(told(LOCAL, OURS)).extracting(Coding::getSystem).containsExactly(Canonicals.NEED);
  }

  @Test
  void aNeedThatNobodyKnowsIsNotToldNorGuessed() {
    assertThat(told(new Coding("urn:x", "x", null))).isEmpty();
    assertThat(facts).isEmpty();
  }

  private List<Coding> told(Coding... said) {
    ServiceRequest from = new ServiceRequest();
    from.addCategory(new CodeableConcept().setCoding(List.of(said)));
    ServiceRequest copy = new ServiceRequest();
    new RequestCopy(new ReferralNeed(RequestCopyTest::need)).need(from, copy, facts);
    return copy.getCategory().stream().flatMap(each -> each.getCoding().stream()).toList();
  }

  private static Optional<Coding> need(Coding coding) {
    return coding.equalsDeep(LOCAL) ? Needs.ours(OURS) : Needs.ours(coding);
  }
}
