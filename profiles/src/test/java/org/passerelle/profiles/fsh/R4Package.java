package org.passerelle.profiles.fsh;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;

/**
 * Lays {@code hl7.fhir.r4.core#4.0.1} in a SUSHI package cache from the definitions that HAPI's
 * validation jar carries, so that no FHIR registry is asked. Design section 9.
 */
final class R4Package {

  private static final String MODEL = "/org/hl7/fhir/r4/model/";
  private static final List<String> BUNDLES =
      List.of(
          "profile/profiles-types.xml",
          "profile/profiles-resources.xml",
          "profile/profiles-others.xml",
          "extension/extension-definitions.xml",
          "valueset/valuesets.xml",
          "valueset/v2-tables.xml",
          "valueset/v3-codesystems.xml");

  /** What SUSHI adds by itself; pinned in sushi-config.yaml, laid empty. */
  private static final List<String> EMPTY =
      List.of("hl7.fhir.uv.tools.r4", "hl7.terminology.r4", "hl7.fhir.uv.extensions.r4");

  private final FhirContext fhir = FhirContext.forR4Cached();

  /** Lays the packages under {@code home/.fhir/packages}; a complete earlier one is kept. */
  void layIn(Path home) throws IOException {
    Path packages = home.resolve(".fhir").resolve("packages");
    Path complete = packages.resolve("complete");
    if (Files.exists(complete)) {
      return;
    }
    for (String name : EMPTY) {
      describe(packages, name, "0.0.0");
    }
    Path core = describe(packages, "hl7.fhir.r4.core", "4.0.1");
    for (String bundle : BUNDLES) {
      lay(bundle, core);
    }
    Files.createFile(complete);
  }

  private Path describe(Path packages, String name, String version) throws IOException {
    Path folder = packages.resolve(name + "#" + version).resolve("package");
    Files.createDirectories(folder);
    String description =
        """
        {"name":"%s","version":"%s","fhirVersions":["4.0.1"],"dependencies":{}}
        """;
    Files.writeString(folder.resolve("package.json"), description.formatted(name, version));
    return folder;
  }

  private void lay(String name, Path folder) throws IOException {
    try (InputStream in = R4Package.class.getResourceAsStream(MODEL + name)) {
      if (in == null) {
        throw new IOException("hapi-fhir-validation-resources-r4 no longer carries " + name);
      }
      var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      Bundle bundle = fhir.newXmlParser().parseResource(Bundle.class, reader);
      for (BundleEntryComponent entry : bundle.getEntry()) {
        layOne(entry.getResource(), folder);
      }
    }
  }

  private void layOne(Resource resource, Path folder) throws IOException {
    String id = resource.getIdElement().getIdPart();
    if (id == null) {
      return; // nothing can name it
    }
    String json = fhir.newJsonParser().encodeResourceToString(resource);
    Files.writeString(folder.resolve(resource.fhirType() + "-" + id + ".json"), json);
  }
}
