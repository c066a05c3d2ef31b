package org.passerelle.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The names of the settings that Spring Boot and its companions document of themselves, in the
 * metadata that each of their jars carries (Spring Boot reference, "Configuration Metadata").
 */
final class DocumentedNames {

  private static final List<String> FILES =
      List.of(
          "META-INF/spring-configuration-metadata.json",
          "META-INF/additional-spring-configuration-metadata.json");

  private final Set<String> names = new HashSet<>();

  /** Names under which anything may be set, as the names of loggers below {@code logging.level}. */
  private final Set<String> open = new HashSet<>();

  private DocumentedNames() {}

  /** Those of the jars that this loader sees. */
  static DocumentedNames in(ClassLoader loader) {
    DocumentedNames known = new DocumentedNames();
    PathMatchingResourcePatternResolver jars = new PathMatchingResourcePatternResolver(loader);
    try {
      for (String file : FILES) {
        for (Resource found : jars.getResources("classpath*:" + file)) {
          known.add(found);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the documentation of settings cannot be read", e);
    }
    return known;
  }

  /** Whether one of these is set by this name, however it is written. */
  boolean holds(String name) {
    return names.contains(plain(name)) || beginnings(name).anyMatch(open::contains);
  }

  /** What this name begins with: {@code a} and {@code a.b} of {@code a.b.c}. */
  private static Stream<String> beginnings(String name) {
    return IntStream.range(0, name.length())
        .filter(at -> name.charAt(at) == '.' || name.charAt(at) == '[')
        .mapToObj(at -> plain(name.substring(0, at)));
  }

  /** Spring binds word by word: hyphens and capitals are nothing to it, dots are. */
  private static String plain(String name) {
    return name.replaceAll("\\[[^]]*]|[_-]", "").toLowerCase(Locale.ROOT);
  }

  private void add(Resource file) throws IOException {
    try (InputStream stream = file.getInputStream()) {
      for (JsonNode property : JsonMapper.builder().build().readTree(stream).path("properties")) {
        if (property.path("deprecation").path("level").asText().equals("error")) {
          continue; // documented as read no longer
        }
        String name = plain(property.path("name").asText());
        names.add(name);
        if (isOpen(property.path("type").asText())) {
          open.add(name);
        }
      }
    }
  }

  /** A map's keys are the installation's, and a list's elements may have parts. */
  private static boolean isOpen(String type) {
    return type.startsWith("java.util.Map")
        || type.equals("java.util.Properties")
        || (type.startsWith("java.util.List<") && !type.startsWith("java.util.List<java."));
  }
}
