package org.passerelle.matrix;

import static org.passerelle.matrix.YamlFile.list;
import static org.passerelle.matrix.YamlFile.map;
import static org.passerelle.matrix.YamlFile.text;
import static org.passerelle.matrix.YamlFile.words;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.policy.Principal;

/**
 * Reads {@code matrix.yaml}; an unknown key is an error, so that a typing slip tests nothing less.
 */
final class MatrixReader {

  private static final Set<String> ROW_KEYS =
      Set.of(
          "id", "words", "first", "ask", "body", "text", "headers", "each", "but", "over", "who",
          "as", "expect");
  private static final ObjectMapper JSON = new ObjectMapper();

  Matrix read() {
    Map<String, Object> file = YamlFile.read("matrix.yaml");
    List<Asker> askers = askers(map(file.get("principals")));
    Map<String, Guess> guesses = guesses(map(file.get("guesses")));
    map(file.get("searches"))
        .forEach((name, text) -> guesses.put("search." + name, Guess.same(String.valueOf(text))));
    Map<String, String> samples = new LinkedHashMap<>();
    map(file.get("samples")).forEach((type, body) -> samples.put(type, sample(type, map(body))));
    List<String> everyone = askers.stream().map(Asker::name).toList();
    List<Row> rows = list(file.get("rows")).stream().map(row -> row(map(row), everyone)).toList();
    List<Later> later = list(file.get("later")).stream().map(each -> later(map(each))).toList();
    return new Matrix(askers, guesses, samples, rows, later);
  }

  private static List<Asker> askers(Map<String, Object> table) {
    List<Asker> askers = new ArrayList<>();
    table.forEach(
        (name, line) -> {
          Map<String, Object> asker = map(line);
          askers.add(
              new Asker(
                  name,
                  text(asker.get("token")),
                  String.valueOf(asker.get("base")),
                  String.valueOf(asker.get("kind")),
                  text(asker.get("door")),
                  role(text(asker.get("role")))));
        });
    return askers;
  }

  private static Principal role(@Nullable String code) {
    return code == null ? Principal.SYSTEM : Principal.of(code).orElseThrow();
  }

  private static Map<String, Guess> guesses(Map<String, Object> table) {
    Map<String, Guess> guesses = new LinkedHashMap<>();
    table.forEach(
        (name, value) -> {
          List<String> pair = words(value);
          guesses.put(
              name,
              pair.size() == 1 ? Guess.same(pair.get(0)) : new Guess(pair.get(0), pair.get(1)));
        });
    return guesses;
  }

  private static Row row(Map<String, Object> row, List<String> everyone) {
    if (!ROW_KEYS.containsAll(row.keySet())) {
      throw new IllegalStateException("matrix.yaml: unknown key in " + row);
    }
    Map<String, List<String>> over = new LinkedHashMap<>();
    map(row.get("over")).forEach((name, values) -> over.put(name, words(values)));
    return new Row(
        String.valueOf(row.get("id")),
        String.valueOf(row.get("words")),
        list(row.get("first")).stream().map(each -> asking(map(each))).toList(),
        asking(row),
        Each.of(row.getOrDefault("each", "one")),
        row.containsKey("but") ? words(row.get("but")) : List.of(),
        over,
        row.containsKey("who") ? words(row.get("who")) : everyone,
        words(row.get("as")).stream().map(Encoding::of).toList(),
        Expected.of(String.valueOf(row.get("expect"))));
  }

  private static Asking asking(Map<String, Object> node) {
    Map<String, String> headers = new LinkedHashMap<>();
    map(node.get("headers")).forEach((name, value) -> headers.put(name, String.valueOf(value)));
    Object body = node.get("body");
    return new Asking(
        String.valueOf(node.get("ask")),
        body instanceof Map<?, ?> ? json(body) : text(body),
        text(node.get("text")),
        headers);
  }

  private static Later later(Map<String, Object> node) {
    return new Later(
        words(node.get("families")).stream().map(Integer::valueOf).toList(),
        String.valueOf(node.get("why")),
        (Integer) Objects.requireNonNull(node.get("issue")));
  }

  private static String sample(String type, Map<String, Object> body) {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("resourceType", type);
    whole.putAll(body);
    return json(whole);
  }

  private static String json(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
