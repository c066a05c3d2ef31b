package org.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.Canonicals;
import org.passerelle.profiles.ProfileLibrary;

/** Every entry of the demo's directory is what it says it is, by the validator of the house. */
class ValidEntriesTest {

  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final List<String> OURS =
      List.of(Canonicals.COMMUNITY_SERVICE, Canonicals.ORGANIZATION, Canonicals.LOCATION);

  private final FhirValidator validator =
      FHIR.newValidator().registerValidatorModule(ProfileLibrary.validator(FHIR));

  @Test
  void everyEntryIsValidByTheProfileThatItClaims() {
    List<Resource> all = DemoDirectory.resources();

    assertThat(all)
        .isNotEmpty()
        .allSatisfy(
            each -> {
              assertThat(claims(each)).hasSize(1).isSubsetOf(OURS);
              assertThat(errors(each)).isEmpty();
            });
  }

  @Test
  void anEntryWithoutANameWouldNotBe() {
    HealthcareService service = DemoDirectoryTest.all(HealthcareService.class).get(0).copy();
    service.setName(null);

    assertThat(errors(service)).isNotEmpty();
  }

  private static List<String> claims(Resource resource) {
    return resource.getMeta().getProfile().stream().map(CanonicalType::getValue).toList();
  }

  private List<String> errors(Resource resource) {
    Stream<SingleValidationMessage> said =
        validator.validateWithResult(resource).getMessages().stream();
    return said.filter(each -> each.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
        .map(each -> each.getLocationString() + ": " + each.getMessage())
        .toList();
  }
}
