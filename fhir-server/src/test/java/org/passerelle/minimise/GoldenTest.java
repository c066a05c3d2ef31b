package org.passerelle.minimise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What crosses of whole referrals, to be read: in each folder task, request and patient as the
 * clinic has them, and the parcel of each stage. {@code -Dgolden.update=true} rewrites the parcels.
 */
class GoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden/minimise");

  private final IParser json = FhirContext.forR4Cached().newJsonParser().setPrettyPrint(true);

  static Stream<Arguments> everyCaseAndStage() throws IOException {
    try (Stream<Path> cases = Files.list(FOLDER)) {
      return cases.sorted().toList().stream()
          .flatMap(path -> Stream.of(Stage.values()).map(stage -> Arguments.of(path, stage)));
    }
  }

  @ParameterizedTest
  @MethodSource("everyCaseAndStage")
  void crossesAsExpected(Path path, Stage stage) throws IOException {
    Source source =
        new Source(
            read(Task.class, path.resolve("task.json")),
            read(ServiceRequest.class, path.resolve("request.json")),
            read(Patient.class, path.resolve("patient.json")));

    Parcel parcel = Referrals.MINIMISER.minimise(source, Referrals.crossing(stage));

    String written = written(parcel);
    Path expected = path.resolve(stage.name().toLowerCase(Locale.ROOT) + ".txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, written, UTF_8);
    }
    assertThat(written).isEqualTo(Files.readString(expected, UTF_8)).doesNotContain("CANARY");
    if (stage == Stage.ASKED) {
      assertThat(parcel.facts()).hasSizeLessThanOrEqualTo(8);
      assertThat(written).doesNotContain("AFTER");
    }
  }

  private String written(Parcel parcel) {
    Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
    for (DomainResource copy : Referrals.in(parcel)) {
      bundle.addEntry().setResource(copy);
    }
    return json.encodeResourceToString(bundle)
        + "\n\nfacts: "
        + String.join(", ", parcel.facts())
        + "\n";
  }

  private <T extends DomainResource> T read(Class<T> type, Path file) throws IOException {
    return json.parseResource(type, Files.readString(file, UTF_8));
  }
}
