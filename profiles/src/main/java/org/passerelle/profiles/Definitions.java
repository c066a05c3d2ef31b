package org.passerelle.profiles;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.MetadataResource;

/** The compiled definitions as the jar carries them, read once. A missing one is a broken jar. */
final class Definitions {

  private static final String FOLDER = "definitions/";

  private Definitions() {}

  /** Every definition of one kind. */
  static <T extends MetadataResource> List<T> of(Class<T> kind) {
    return Once.ALL.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The definition of one kind with this canonical URL. */
  static <T extends MetadataResource> T named(Class<T> kind, String url) {
    return of(kind).stream()
        .filter(each -> url.equals(each.getUrl()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The jar carries no " + url));
  }

  private static List<MetadataResource> read() {
    IParser parser = FhirContext.forR4Cached().newJsonParser();
    return text("index.txt")
        .lines()
        .map(name -> (IBaseResource) parser.parseResource(text(name)))
        .filter(MetadataResource.class::isInstance) // the examples stay aside
        .map(MetadataResource.class::cast)
        .toList();
  }

  private static String text(String name) {
    try (InputStream in = Definitions.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("The jar carries no " + FOLDER + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static final class Once {
    private static final List<MetadataResource> ALL = read();
  }
}
