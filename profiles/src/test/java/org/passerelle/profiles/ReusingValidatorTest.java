package org.passerelle.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ValidationOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reusing changes the time it takes, and nothing of what is said. */
class ReusingValidatorTest {

  private static final FhirInstanceValidator OURS = ProfileLibrary.validator(Validation.FHIR);
  private static final FhirValidator REUSING = validator(OURS);
  private static final FhirValidator HAPI = validator(hapis());

  static Stream<Path> resources() throws IOException {
    Path tests = Path.of("src", "test", "resources");
    List<Path> files;
    try (var invalid = Files.list(tests.resolve("invalid"));
        var odd = Files.list(tests.resolve("odd"))) {
      files = Stream.concat(invalid, odd).sorted().toList();
    }
    return files.stream();
  }

  @ParameterizedTest
  @MethodSource("resources")
  void saysWhatHapiSays(Path file) throws IOException {
    String json = Files.readString(file);
    String profile = profileOf(file);

    assertThat(said(REUSING, json, profile)).isEqualTo(said(HAPI, json, profile));
  }

  @Test
  void saysTheSameAgainAfterOtherResources() throws IOException {
    List<Path> files = resources().toList();

    List<List<String>> first = files.stream().map(ReusingValidatorTest::said).toList();
    List<List<String>> again = files.stream().map(ReusingValidatorTest::said).toList();

    assertThat(again).isEqualTo(first);
  }

  @Test
  void saysTheSameInSeveralThreads() throws IOException {
    List<Path> files = resources().toList();
    List<List<String>> alone = files.stream().map(ReusingValidatorTest::said).toList();

    List<List<String>> together = files.parallelStream().map(ReusingValidatorTest::said).toList();

    assertThat(together).isEqualTo(alone);
  }

  @Test
  void refusesToValidateAgainstAProfileThatIsNotThere() {
    assertThatThrownBy(() -> said(REUSING, "{\"resourceType\":\"Patient\"}", "http://none.example"))
        .hasStackTraceContaining("http://none.example");
  }

  private static String profileOf(Path file) {
    String name = file.getFileName().toString();
    return Stream.of(
            Canonicals.PERSON,
            Canonicals.REFERRAL_TASK,
            Canonicals.REFERRAL,
            Canonicals.LINKING_OUT_CONSENT,
            Canonicals.COMMUNITY_SERVICE,
            Canonicals.ORGANIZATION,
            Canonicals.LOCATION,
            Canonicals.LIFE_GOAL,
            Canonicals.CARING_PLAN,
            Canonicals.CARE_CIRCLE,
            Canonicals.MEETING,
            Canonicals.GOAL_RATING,
            Canonicals.REPRESENTATIVE)
        .filter(url -> name.startsWith(url.substring(url.lastIndexOf('/') + 1)))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> said(Path file) {
    try {
      return said(REUSING, Files.readString(file), profileOf(file));
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static List<String> said(FhirValidator validator, String json, String profile) {
    var options = new ValidationOptions().addProfile(profile);
    return validator.validateWithResult(json, options).getMessages().stream()
        .map(each -> each.getSeverity() + " " + each.getLocationString() + " " + each.getMessage())
        .toList();
  }

  private static FhirInstanceValidator hapis() {
    var hapis = new FhirInstanceValidator(OURS.getValidationSupport());
    hapis.setErrorForUnknownProfiles(false);
    hapis.setAnyExtensionsAllowed(true);
    return hapis;
  }

  private static FhirValidator validator(FhirInstanceValidator module) {
    return Validation.FHIR.newValidator().registerValidatorModule(module);
  }
}
