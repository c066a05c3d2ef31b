package org.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Range;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.Canonicals;

/** A search of the demo finds something, somewhere, in one's language, and not always room. */
class ServiceVarietyTest {

  private static final List<HealthcareService> SERVICES =
      DemoDirectoryTest.all(HealthcareService.class);

  @Nested
  class Needs {

    private static final List<String> CODES =
        List.of(
            "food",
            "housing",
            "social-connection",
            "arts",
            "physical-activity",
            "transport",
            "income",
            "material-goods",
            "utilities",
            "employment",
            "education",
            "legal",
            "paperwork",
            "caregiver-support",
            "digital",
            "language",
            "health-access",
            "emotional-support",
            "violence-support",
            "other");

    @Test
    void areEachAnsweredByAService() {
      assertThat(codes(HealthcareService::getCategory)).containsExactlyInAnyOrderElementsOf(CODES);
    }

    @Test
    void standAsCategoryAndAsTypeAlike() {
      assertThat(SERVICES)
          .allSatisfy(
              each -> {
                assertThat(each.getCategory()).isNotEmpty();
                assertThat(each.getCategory()).allMatch(Needs::isOurs);
                assertThat(each.getCategory())
                    .usingElementComparator((one, two) -> one.equalsDeep(two) ? 0 : 1)
                    .isEqualTo(each.getType());
              });
    }

    private static boolean isOurs(CodeableConcept need) {
      return Canonicals.NEED.equals(need.getCodingFirstRep().getSystem());
    }
  }

  @Nested
  class Reach {

    @Test
    void coversEveryBoroughOfTheCity() {
      Stream<String> boroughs =
          DemoDirectoryTest.all(Location.class).stream()
              .map(each -> each.getAddress().getDistrict());

      assertThat(boroughs.distinct()).hasSize(19);
    }

    @Test
    void speaksTheLanguagesOfTheCity() {
      assertThat(codes(HealthcareService::getCommunication))
          .contains("fr", "en", "ar", "es", "ht", "zh", "ta", "pa", "vi", "it", "fcs", "iu");
    }

    @Test
    void costsNothingSomethingOrWhatOneCan() {
      assertThat(codes(HealthcareService::getServiceProvisionCode))
          .containsExactlyInAnyOrder("free", "disc", "cost");
    }
  }

  @Nested
  class Listing {

    @Test
    void saysEveryStateOfCapacityWithItsDay() {
      List<Extension> capacities =
          SERVICES.stream()
              .map(each -> each.getExtensionByUrl(ListingExtensions.CAPACITY))
              .toList();

      assertThat(capacities)
          .extracting(each -> coding(each.getExtensionByUrl("status")).getCode())
          .contains("capacity", "no-capacity", "waitlist", "additional-assessment-required")
          .allMatch(
              List.of("capacity", "no-capacity", "waitlist", "additional-assessment-required")
                  ::contains);
      assertThat(capacities)
          .allMatch(each -> each.getExtensionByUrl("as-of").getValue() instanceof DateType);
    }

    @Test
    void isAssuredOnADay() {
      assertThat(SERVICES)
          .allMatch(
              each ->
                  each.getExtensionByUrl(ListingExtensions.LAST_ASSURED).getValue()
                      instanceof DateType);
    }

    @Test
    void givesAgesThatSomeoneCanHave() {
      assertThat(
              SERVICES.stream().map(each -> each.getExtensionByUrl(ListingExtensions.ELIGIBLE_AGE)))
          .filteredOn(each -> each != null)
          .isNotEmpty()
          .extracting(each -> (Range) each.getValue())
          .allMatch(ages -> ages.hasLow() || ages.hasHigh())
          .allMatch(ServiceVarietyTest::isInOrder);
    }

    @Test
    void opensAtSomeTime() {
      assertThat(SERVICES).allMatch(HealthcareService::hasAvailableTime);
      assertThat(SERVICES)
          .flatExtracting(HealthcareService::getAvailableTime)
          .allMatch(open -> open.hasDaysOfWeek())
          .allMatch(open -> open.getAllDay() != open.hasAvailableStartTime())
          .allMatch(open -> open.hasAvailableStartTime() == open.hasAvailableEndTime());
    }
  }

  private static boolean isInOrder(Range ages) {
    return !ages.hasLow()
        || !ages.hasHigh()
        || ages.getLow().getValue().compareTo(ages.getHigh().getValue()) <= 0;
  }

  private static List<String> codes(Function<HealthcareService, List<CodeableConcept>> element) {
    return SERVICES.stream()
        .flatMap(each -> element.apply(each).stream())
        .map(each -> each.getCodingFirstRep().getCode())
        .distinct()
        .toList();
  }

  private static Coding coding(Extension extension) {
    return ((CodeableConcept) extension.getValue()).getCodingFirstRep();
  }
}
