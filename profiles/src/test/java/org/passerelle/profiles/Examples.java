package org.passerelle.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Resources to hold against our profiles. */
final class Examples {

  static final String PROFILES = Canonicals.BASE + "/StructureDefinition/";

  private Examples() {}

  /** The text of one, on the class path of this package. */
  static String read(String name) throws IOException {
    try (InputStream in = Examples.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
