package org.passerelle.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a Gravity-shaped system sends for a referral has no error against our profiles. */
class SdohccSamplesTest {

  private static final Map<String, String> PROFILE_OF =
      Map.of(
          "Patient", Canonicals.PERSON,
          "ServiceRequest", Canonicals.REFERRAL,
          "Task", Canonicals.REFERRAL_TASK,
          "Consent", Canonicals.LINKING_OUT_CONSENT,
          "HealthcareService", Canonicals.COMMUNITY_SERVICE,
          "Organization", Canonicals.ORGANIZATION,
          "Location", Canonicals.LOCATION);

  @TestFactory
  List<DynamicTest> takesEachSample() throws IOException {
    try (Stream<Path> files = Files.list(samples())) {
      return files
          .filter(file -> PROFILE_OF.containsKey(typeOf(file)))
          .filter(file -> !name(file).contains("TaskPatient")) // a to-do of the person, no referral
          .sorted()
          .map(file -> DynamicTest.dynamicTest(name(file), () -> takes(file)))
          .toList();
    }
  }

  private static void takes(Path file) throws IOException {
    String json = Files.readString(file);
    String sample = typeOf(file).equals("Consent") ? withProvision(json) : json;

    assertThat(Validation.errors(sample, PROFILE_OF.get(typeOf(file)))).isEmpty();
  }

  private static String withProvision(String json) {
    Consent consent = Validation.FHIR.newJsonParser().parseResource(Consent.class, json);
    consent.getProvision().setType(ConsentProvisionType.PERMIT);
    return Validation.FHIR.newJsonParser().encodeResourceToString(consent);
  }

  private static Path samples() {
    String named = System.getenv("PASSERELLE_SAMPLES");
    Path root = named == null ? Path.of("..", "..", "shared", "samples") : Path.of(named);
    Path folder = root.resolve("sdohcc");
    if (!Files.isDirectory(folder)) {
      abort("No Gravity samples here: set PASSERELLE_SAMPLES to a folder that holds sdohcc/");
    }
    return folder;
  }

  private static String typeOf(Path file) {
    return name(file).substring(0, name(file).indexOf('-'));
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
