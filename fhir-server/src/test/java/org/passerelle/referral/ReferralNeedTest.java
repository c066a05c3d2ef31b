package org.passerelle.referral;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.Canonicals;
import org.passerelle.profiles.Needs;

class ReferralNeedTest {

  private static final Coding FOOD = new Coding(Canonicals.NEED, "food", null);
  private static final Coding GRAVITY =
      new Coding(Canonicals.GRAVITY_CODES, "food-insecurity", "Food Insecurity");

  private final ReferralNeed need = new ReferralNeed(Needs::ours);

  @Test
  void readsOurCodeAndGravitys() {
    assertThat(need.of(request(FOOD))).get().extracting(Coding::getCode).isEqualTo("food");
    assertThat(need.of(request(GRAVITY))).get().extracting(Coding::getCode).isEqualTo("food");
  }

  @Test
  void asksTheCategoryBeforeTheCode() {
    ServiceRequest request = request(FOOD);
    request.setCode(new CodeableConcept(new Coding(Canonicals.NEED, "housing", null)));

    assertThat(need.of(request)).get().extracting(Coding::getCode).isEqualTo("food");
  }

  @Test
  void readsTheCodeWhenNoCategorySaysIt() {
    ServiceRequest request = request(new Coding("http://example.org/x", "food", null));
    request.setCode(new CodeableConcept(FOOD));

    assertThat(need.of(request)).get().extracting(Coding::getCode).isEqualTo("food");
  }

  @Test
  void neverGuesses() {
    assertThat(need.of(request(new Coding("http://example.org/x", "food", null)))).isEmpty();
    assertThat(need.of(request(new Coding(Canonicals.NEED, "unheard-of", null)))).isEmpty();
    assertThat(need.of(new ServiceRequest())).isEmpty();
  }

  @Test
  void findsHowTheRequestSaysIt() {
    ServiceRequest request = request(FOOD);
    request.addCategory(new CodeableConcept(GRAVITY));

    assertThat(need.saidAs(request, FOOD)).containsExactly(FOOD, GRAVITY);
  }

  @Test
  void leavesOutWhatTheRequestSaysOfOtherNeeds() {
    ServiceRequest request = request(FOOD);
    request.addCategory(new CodeableConcept(new Coding(Canonicals.NEED, "housing", null)));
    request.addCategory(new CodeableConcept(new Coding("http://example.org/x", "food", null)));

    assertThat(need.saidAs(request, FOOD)).containsExactly(FOOD);
    assertThat(need.saidAs(request, new Coding(Canonicals.NEED, null, null))).isEmpty();
  }

  private static ServiceRequest request(Coding category) {
    return new ServiceRequest().addCategory(new CodeableConcept(category));
  }
}
