package org.passerelle.house;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/**
 * The names of our settings. A name that nobody reads is a mistake that would show only in what
 * does not happen: a limit that does not hold, an address that is not used.
 */
final class SettingNames {

  private static final String OURS = "passerelle";

  /** Read by the launcher, the operator's commands and the tests, as properties of Java. */
  private static final Set<String> READ_ELSEWHERE =
      Set.of(
          "passerelledemodata",
          "passerelleproofsize",
          "passerellepostgresqlflush",
          "passerellemllpport",
          "passerellejavahome",
          "passerellejavaopts",
          "passerellesamples");

  private SettingNames() {}

  /** Names in the environment that none of these records, with their prefix, has. */
  static Set<String> unknown(ConfigurableEnvironment environment, Collection<Class<?>> settings) {
    Set<String> known = new TreeSet<>(READ_ELSEWHERE);
    for (Class<?> type : settings) {
      add(known, type.getAnnotation(ConfigurationProperties.class).value(), type);
    }
    Set<String> unknown = new TreeSet<>();
    environment.getPropertySources().stream()
        .flatMap(
            source ->
                source instanceof EnumerablePropertySource<?> listed
                    ? Stream.of(listed.getPropertyNames())
                    : Stream.empty())
        .filter(name -> isOurs(name) && !known.contains(plain(name)))
        .forEach(unknown::add);
    return unknown;
  }

  private static boolean isOurs(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith(OURS + ".") || lower.startsWith(OURS + "_");
  }

  private static void add(Set<String> known, String prefix, Class<?> type) {
    for (RecordComponent part : type.getRecordComponents()) {
      String name = prefix + "." + part.getName();
      Class<?> inside = inside(part);
      if (inside.isRecord()) {
        add(known, name, inside);
      } else {
        known.add(plain(name));
      }
    }
  }

  /** What a list is of; the type itself of all that is no list. */
  private static Class<?> inside(RecordComponent part) {
    return part.getGenericType() instanceof ParameterizedType list
            && list.getActualTypeArguments()[0] instanceof Class<?> of
        ? of
        : part.getType();
  }

  /**
   * However it is written: {@code token-lifetime}, {@code tokenLifetime}, {@code _TOKENLIFETIME}.
   */
  private static String plain(String name) {
    return name.replaceAll("\\[[^]]*]|_[0-9]+(?=_|$)|[._-]", "").toLowerCase(Locale.ROOT);
  }
}
