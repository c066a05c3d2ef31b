package org.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

/** What a person reads stands in French and in English, and every name says that it is a demo. */
class TwoLanguagesTest {

  private static final List<HealthcareService> SERVICES =
      DemoDirectoryTest.all(HealthcareService.class);

  @Test
  void marksEveryNameInBoth() {
    List<? extends PrimitiveType<String>> names =
        Stream.<PrimitiveType<String>>concat(
                SERVICES.stream().map(HealthcareService::getNameElement),
                Stream.concat(
                    DemoDirectoryTest.all(Organization.class).stream()
                        .map(Organization::getNameElement),
                    DemoDirectoryTest.all(Location.class).stream().map(Location::getNameElement)))
            .toList();

    assertThat(names).hasSize(127);
    assertThat(names).allMatch(name -> name.getValue().endsWith(" (démo)"));
    assertThat(names).allMatch(name -> english(name).endsWith(" (démo)"));
  }

  @Test
  void describesEveryServiceInBoth() {
    assertThat(SERVICES)
        .allSatisfy(
            each ->
                assertThat(english(each.getCommentElement()))
                    .isNotBlank()
                    .isNotEqualTo(each.getComment()));
  }

  @Test
  void saysInBothForWhomEveryServiceIs() {
    assertThat(SERVICES)
        .extracting(each -> each.getEligibilityFirstRep().getCommentElement())
        .allSatisfy(
            words -> assertThat(english(words)).isNotBlank().isNotEqualTo(words.getValue()));
  }

  @Test
  void neverMarksAWordThatIsNotATitle() {
    assertThat(SERVICES).noneMatch(each -> each.getComment().contains("(démo)"));
  }

  private static String english(PrimitiveType<String> words) {
    var translation = words.getExtensionByUrl(Bilingual.TRANSLATION);
    assertThat(translation.getExtensionByUrl("lang").getValue().primitiveValue()).isEqualTo("en");
    return ((StringType) translation.getExtensionByUrl("content").getValue()).getValue();
  }
}
