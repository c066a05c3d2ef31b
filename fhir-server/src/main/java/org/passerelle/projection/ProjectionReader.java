package org.passerelle.projection;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.minimise.Projection;
import org.passerelle.minimise.Projection.Reason;
import org.passerelle.minimise.Stage;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code projection.yaml}, strictly: a typing slip lets nothing through. */
public final class ProjectionReader {

  private static final String FILE = "projection.yaml";
  private static final Set<String> KEYS = Set.of("fr", "en", "paths");

  private final Map<Stage, Set<String>> paths = new LinkedHashMap<>();
  private final Map<String, Reason> reasons = new LinkedHashMap<>();

  private ProjectionReader() {}

  /**
   * The file that ships.
   *
   * @throws IllegalStateException saying what is not sound in it
   */
  public static Projection read() {
    try (InputStream in = Objects.requireNonNull(ProjectionReader.class.getResourceAsStream(FILE));
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return read(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A file's text.
   *
   * @throws IllegalStateException saying what is not sound in it
   */
  static Projection read(Reader text) {
    ProjectionReader reader = new ProjectionReader();
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    map(new Yaml(new SafeConstructor(strict)).load(text), "the file")
        .forEach((stage, facts) -> reader.stage(stage(stage), map(facts, stage)));
    return new Projection(reader.paths, reader.reasons);
  }

  private void stage(Stage stage, Map<String, Object> facts) {
    Set<String> all = paths.computeIfAbsent(stage, first -> new HashSet<>());
    facts.forEach(
        (fact, body) -> {
          Map<String, Object> entry = map(body, fact);
          if (!entry.keySet().equals(KEYS)) {
            throw wrong(fact + " has fr, en and paths, and nothing else");
          }
          Reason why = new Reason(text(entry.get("fr"), fact), text(entry.get("en"), fact));
          if (reasons.put(fact, why) != null) {
            throw wrong(fact + " is there twice");
          }
          for (Object path : list(entry.get("paths"), fact)) {
            if (!all.add(text(path, fact))) {
              throw wrong(path + " is there twice");
            }
          }
        });
  }

  private static Stage stage(String word) {
    return Arrays.stream(Stage.values())
        .filter(stage -> stage.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(() -> wrong(word + " is no stage"));
  }

  private static String text(@Nullable Object node, String of) {
    if (node instanceof String text && !text.isBlank()) {
      return text;
    }
    throw wrong("words are missing of " + of);
  }

  private static List<?> list(@Nullable Object node, String of) {
    if (node instanceof List<?> list && !list.isEmpty()) {
      return list;
    }
    throw wrong("paths are missing of " + of);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object node, String of) {
    if (node instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw wrong("keys are missing of " + of);
  }

  private static IllegalStateException wrong(String what) {
    return new IllegalStateException(FILE + ": " + what);
  }
}
