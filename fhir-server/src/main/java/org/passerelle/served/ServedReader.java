package org.passerelle.served;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code served.yaml}; an unknown key is an error, so that a typing slip opens nothing. */
final class ServedReader {

  private static final Set<String> KEYS =
      Set.of("read", "write", "delete", "params", "own", "include", "operations", "kept");

  Served read() {
    Map<String, Object> file = load();
    Map<String, Object> common = map(file.get("common"));
    Map<String, ServedType> types = new LinkedHashMap<>();
    map(file.get("types")).forEach((name, body) -> types.put(name, type(name, map(body))));
    return new Served(
        types,
        operations(map(file.get("room")).get("operations")),
        modifiers(common.get("params")),
        words(common.get("results")));
  }

  private static Map<String, Object> load() {
    try (InputStream in =
        Objects.requireNonNull(ServedReader.class.getResourceAsStream("served.yaml"))) {
      return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ServedType type(String name, Map<String, Object> body) {
    for (String key : body.keySet()) {
      if (!KEYS.contains(key)) {
        throw new IllegalStateException("served.yaml: unknown key " + key + " of " + name);
      }
    }
    return new ServedType(
        name,
        words(body.get("read")),
        words(body.get("write")),
        words(body.get("delete")),
        modifiers(body.get("params")),
        own(body.get("own")),
        words(body.get("include")),
        operations(body.get("operations")),
        !Boolean.FALSE.equals(body.get("kept")));
  }

  private static Map<String, OwnParameter> own(@Nullable Object node) {
    Map<String, OwnParameter> own = new LinkedHashMap<>();
    map(node)
        .forEach(
            (name, body) -> {
              Map<String, Object> parameter = map(body);
              own.put(
                  name,
                  new OwnParameter(
                      String.valueOf(parameter.get("type")),
                      String.valueOf(parameter.get("path"))));
            });
    return own;
  }

  private static Map<String, ServedOperation> operations(@Nullable Object node) {
    Map<String, ServedOperation> operations = new LinkedHashMap<>();
    map(node)
        .forEach(
            (name, body) -> {
              Map<String, Object> operation = map(body);
              operations.put(
                  name,
                  new ServedOperation(
                      words(operation.get("kinds")),
                      words(operation.get("params")),
                      words(operation.get("reads")),
                      words(operation.get("records")),
                      Boolean.TRUE.equals(operation.get("system"))));
            });
    return operations;
  }

  private static Map<String, Set<String>> modifiers(@Nullable Object node) {
    Map<String, Set<String>> modifiers = new LinkedHashMap<>();
    map(node).forEach((name, allowed) -> modifiers.put(name, words(allowed)));
    return modifiers;
  }

  private static Set<String> words(@Nullable Object node) {
    if (node == null) {
      return Set.of();
    }
    return ((List<?>) node)
        .stream().map(String::valueOf).collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object node) {
    return node == null ? Map.of() : (Map<String, Object>) node;
  }
}
