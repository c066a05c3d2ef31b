package org.passerelle.samples;

import static org.junit.jupiter.api.Assumptions.abort;

import ca.uhn.fhir.util.FhirTerser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.passerelle.support.World;

/**
 * A folder of FHIR resources, one a file, that refer to one another as {@code Type/id}. Each call
 * gives fresh resources, to be changed at will.
 */
final class SampleFolder {

  private static final String REFERRAL = "TaskReferralManagementOrder";

  private final Map<String, String> json;

  private SampleFolder(Map<String, String> json) {
    this.json = json;
  }

  /** The Gravity project's samples; the test is skipped, saying so, where they are absent. */
  static SampleFolder sdohcc() {
    String named = System.getenv("PASSERELLE_SAMPLES");
    Path samples = named == null ? root().resolve("../shared/samples") : Path.of(named);
    Path folder = samples.resolve("sdohcc");
    if (!Files.isDirectory(folder)) {
      abort("No Gravity samples here: set PASSERELLE_SAMPLES to a folder that holds sdohcc/");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return new SampleFolder(
          files.sorted().collect(Collectors.toMap(SampleFolder::key, f -> read(f))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ids of the Tasks that ask an organization for help. */
  List<String> referralTasks() {
    return json.keySet().stream()
        .filter(key -> key.startsWith("Task/") && key.contains(REFERRAL))
        .map(key -> key.substring("Task/".length()))
        .sorted()
        .toList();
  }

  /** Whether this Task is one that asks an organization for help. */
  static boolean isReferral(Task task) {
    return task.getIdElement().getIdPart().contains(REFERRAL);
  }

  /** The resource with all that it refers to within the folder, directly or not; itself first. */
  Map<String, Resource> closure(String... keys) {
    Map<String, Resource> found = new LinkedHashMap<>();
    Deque<String> waiting = new ArrayDeque<>(List.of(keys));
    FhirTerser terser = World.FHIR.newTerser();
    while (!waiting.isEmpty()) {
      String key = waiting.remove();
      if (!found.containsKey(key)) {
        Resource resource = parse(Objects.requireNonNull(json.get(key), key));
        found.put(key, resource);
        terser.getAllResourceReferences(resource).stream()
            .map(info -> info.getResourceReference().getReferenceElement())
            .filter(id -> id.hasIdPart() && id.hasResourceType())
            .forEach(id -> waiting.add(id.toUnqualifiedVersionless().getValue()));
      }
    }
    return found;
  }

  private static Resource parse(String text) {
    return (DomainResource) World.FHIR.newJsonParser().parseResource(text);
  }

  private static String key(Path file) {
    Resource resource = parse(read(file));
    return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("passerelle"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
