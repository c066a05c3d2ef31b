package org.passerelle.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A file of data beside this class, and its nodes as what they must be. */
final class YamlFile {

  private static final int MOST_ALIASES = 1000;

  private YamlFile() {}

  /** The whole file. */
  static Map<String, Object> read(String name) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(MOST_ALIASES);
    try (InputStream in = Objects.requireNonNull(YamlFile.class.getResourceAsStream(name), name)) {
      return map(new Yaml(new SafeConstructor(options)).load(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keys and values; none where there is no node. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> map(@Nullable Object node) {
    return node == null ? Map.of() : (Map<String, Object>) node;
  }

  /** Items; a single one may stand without a list. */
  static List<?> list(@Nullable Object node) {
    if (node == null) {
      return List.of();
    }
    return node instanceof List<?> list ? list : List.of(node);
  }

  /** Items as text. */
  static List<String> words(@Nullable Object node) {
    return list(node).stream().map(String::valueOf).toList();
  }

  /** A text; null where there is no node. */
  static @Nullable String text(@Nullable Object node) {
    return node == null ? null : String.valueOf(node);
  }
}
