package org.passerelle.minimise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.profiles.Needs;

/**
 * What stays of whole copies after the grace, to be read: in each folder task and request as the
 * receiver has them, and the stub. {@code -Dgolden.update=true} rewrites the stubs.
 */
class StubTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden/stub");
  private static final Stub STUB = new Stub(Needs::ours);

  private final IParser json = FhirContext.forR4Cached().newJsonParser().setPrettyPrint(true);

  static List<Path> everyCase() throws IOException {
    try (Stream<Path> cases = Files.list(FOLDER)) {
      return cases.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("everyCase")
  void staysAsExpected(Path path) throws IOException {
    Task task = read(Task.class, path.resolve("task.json"));
    ServiceRequest request = read(ServiceRequest.class, path.resolve("request.json"));

    String written = written(STUB.of(task), STUB.of(request));

    Path expected = path.resolve("stub.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, written, UTF_8);
    }
    assertThat(written).isEqualTo(Files.readString(expected, UTF_8)).doesNotContain("CANARY");
    Task again = STUB.of(STUB.of(task));
    assertThat(again.equalsDeep(STUB.of(task))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void nothingWrittenInAnyElementStays(int turn) {
    Filled filled = new Filled(turn);
    Task task = filled.fill(new Task());
    task.getFocus().setReference("ServiceRequest/1");
    task.setId("1");
    ServiceRequest request = filled.fill(new ServiceRequest());
    request.setId("1");

    assertThat(written(STUB.of(task), STUB.of(request)))
        .doesNotContain(Filled.CANARY, "19:31", "Q0FOQVJZ", "" + Filled.NUMBER);
  }

  private String written(DomainResource... stubs) {
    Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
    for (DomainResource stub : stubs) {
      bundle.addEntry().setResource(stub);
    }
    return json.encodeResourceToString(bundle) + "\n";
  }

  private <T extends DomainResource> T read(Class<T> type, Path file) throws IOException {
    return json.parseResource(type, Files.readString(file, UTF_8));
  }
}
