package org.passerelle.profiles.fsh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed definitions are what the FHIR Shorthand says. Decision: compiled FSH committed. */
class FshOutputTest {

  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final Path COMMITTED = MODULE.resolve("fsh-generated").resolve("resources");

  /** What the jar holds: a class path cannot be listed. */
  private static final String INDEX = "index.txt";

  @Test
  void committedDefinitionsAreWhatTheShorthandSays(@TempDir Path out) throws Exception {
    Map<String, String> compiled = read(new Sushi(MODULE).compileInto(out));
    compiled.put(INDEX, String.join("\n", compiled.keySet()) + "\n");

    if (Boolean.getBoolean("fsh.write")) {
      replaceCommitted(compiled);
    }

    assertThat(differing(compiled, read(COMMITTED)))
        .as("files of profiles/fsh-generated that differ; run profiles/compile-fsh and commit")
        .isEmpty();
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (Stream<Path> each = Files.list(folder)) {
      each.forEach(file -> files.put(file.getFileName().toString(), text(file)));
    }
    return files;
  }

  private static TreeSet<String> differing(Map<String, String> left, Map<String, String> right) {
    var names = new TreeSet<>(left.keySet());
    names.addAll(right.keySet());
    names.removeIf(name -> left.getOrDefault(name, "").equals(right.getOrDefault(name, "")));
    return names;
  }

  private static void replaceCommitted(Map<String, String> compiled) throws IOException {
    for (String old : read(COMMITTED).keySet()) {
      Files.delete(COMMITTED.resolve(old));
    }
    Files.createDirectories(COMMITTED);
    for (var file : compiled.entrySet()) {
      Files.writeString(COMMITTED.resolve(file.getKey()), file.getValue());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
