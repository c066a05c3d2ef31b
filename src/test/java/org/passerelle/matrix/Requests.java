package org.passerelle.matrix;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.passerelle.support.Step;
import org.passerelle.support.World;

/** Makes a row's requests, and the resources that they carry, of their placeholders' values. */
final class Requests {

  private static final String SAMPLE = "sample";

  private Requests() {}

  /** The request of a row. */
  static Step step(String family, Asking asking, Map<String, String> values) {
    String line = Template.fill(asking.line(), values);
    String method = line.substring(0, line.indexOf(' '));
    String url = line.substring(line.indexOf(' ') + 1);
    Map<String, String> headers = new LinkedHashMap<>();
    asking
        .headers()
        .forEach(
            (name, value) ->
                headers.put(Template.fill(name, values), Template.fill(value, values)));
    return new Step(family, method, url, body(asking, line, values), headers);
  }

  /** The file's sample of a type, with these values and under this id. */
  static Resource sample(String type, String id, Map<String, String> values) {
    String json = Objects.requireNonNull(Matrix.standard().samples().get(type), type);
    Resource resource = parse(Template.fill(json, values));
    resource.setId(id);
    return resource;
  }

  /** What stands in a sample that an asker writes of its own: nothing that is hidden. */
  static Map<String, String> plain(String id, String chart) {
    return Map.of(
        "id", id,
        "chart", chart,
        "family", "Essai",
        "given", "Essai",
        "day", "1970-01-01",
        "code", "essai",
        "postal", "H0H 0H0",
        "canary", "essai",
        "near", Stage.OWN);
  }

  private static @Nullable Resource body(Asking asking, String line, Map<String, String> values) {
    if (asking.body() == null) {
      return null;
    }
    Resource resource =
        asking.body().equals(SAMPLE)
            ? own(Objects.requireNonNull(values.get("type")), values)
            : parse(Template.fill(asking.body(), values));
    if (line.matches("PUT [A-Za-z]+/[^/?]+")) {
      resource.setId(line.substring(line.indexOf('/') + 1));
    }
    return resource;
  }

  private static Resource own(String type, Map<String, String> values) {
    Map<String, String> mine = new HashMap<>(values);
    mine.putAll(plain("{fresh}", "{fresh.chart}"));
    Resource resource = sample(type, "", mine);
    resource.setId((String) null);
    return resource;
  }

  private static Resource parse(String json) {
    return (Resource) World.FHIR.newJsonParser().parseResource(json);
  }
}
