package org.passerelle.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a packaged YAML list into records; an unknown key, or no file, throws. */
final class DemoYaml {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE).build();

  private DemoYaml() {}

  /** The entries of {@code path} on the class path, in the file's order. */
  static <T> List<T> list(String path, Class<T> entry) {
    try (InputStream file = DemoYaml.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("The demo's file is not in the build: " + path);
      }
      Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      var type = MAPPER.getTypeFactory().constructCollectionType(List.class, entry);
      return List.copyOf(MAPPER.<List<T>>convertValue(tree, type));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
