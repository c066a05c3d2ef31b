package org.passerelle.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Java sources of the four modules, as they lie on the disk, for the checks of the build. */
final class SourceTree {

  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([a-z0-9.]+);");

  /** One module: its folder, and where its Java lies. */
  enum Module {
    PROFILES("profiles/src"),
    FHIR_SERVER("fhir-server/src"),
    CAMEL_ROUTES("camel-routes/src"),
    HOUSE("src");

    private final String sources;

    Module(String sources) {
      this.sources = sources;
    }
  }

  private SourceTree() {}

  /** The folder of the root pom, from wherever the build runs the tests. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("passerelle"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** Every source, main and test. */
  static List<Path> all() {
    return Stream.of(Module.values())
        .flatMap(module -> Stream.concat(main(module).stream(), test(module).stream()))
        .toList();
  }

  static List<Path> main(Module module) {
    return java(root().resolve(module.sources).resolve("main/java"));
  }

  static List<Path> test(Module module) {
    return java(root().resolve(module.sources).resolve("test/java"));
  }

  /** The packages that have main sources in a module. */
  static Set<String> packages(Module module) {
    Set<String> packages = new TreeSet<>();
    for (Path file : main(module)) {
      Matcher found = PACKAGE.matcher(text(file));
      if (found.find()) {
        packages.add(found.group(1));
      }
    }
    return packages;
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String shown(Path file) {
    return root().relativize(file).toString();
  }

  private static List<Path> java(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
