package org.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One organization, its place and one of its services, whole, as a reader of the directory gets
 * them. Run with {@code -Dgolden.update=true} to rewrite the files, then read the difference.
 */
class DirectoryGoldenTest {

  private static final Path GOLDEN = Path.of("test/resources/golden/demo-directory");

  @ParameterizedTest
  @CsvSource({
    "Organization, le-panier",
    "Location, le-panier",
    "HealthcareService, cuisine-collective-du-panier"
  })
  void mapsAsTheGoldenFileSays(String type, String key) throws IOException {
    Path golden = GOLDEN.resolve(type + "-" + key + ".json");

    String mapped = json(entry(DirectoryIds.of(type, key)));

    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, mapped, StandardCharsets.UTF_8);
    }
    assertThat(mapped).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
  }

  private static Resource entry(String id) {
    return DemoDirectory.resources().stream()
        .filter(each -> id.equals(each.getIdPart()))
        .findFirst()
        .orElseThrow();
  }

  private static String json(Resource resource) {
    var parser = FhirContext.forR4Cached().newJsonParser().setPrettyPrint(true);
    return parser.encodeResourceToString(resource) + "\n";
  }
}
