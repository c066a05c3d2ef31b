package org.passerelle.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.Resource;

/**
 * Files of what is rendered, as they were last looked at. {@code -Dgolden.update=true} rewrites.
 */
public final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  /** This resource is written as in that file, the versions of its references included. */
  public static void isThatOf(String file, Resource rendered) throws IOException {
    IParser parser = FhirContext.forR4Cached().newJsonParser().setPrettyPrint(true);
    parser.setStripVersionsFromReferences(false);
    String written = parser.encodeResourceToString(rendered) + "\n";
    Path golden = FOLDER.resolve(file);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, written, UTF_8);
    }
    assertThat(written).isEqualTo(Files.readString(golden, UTF_8));
  }
}
