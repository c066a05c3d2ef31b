package org.passerelle.house;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.env.ConfigTreePropertySource;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

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

  /** First words of the other names that anybody reads: ours, one of HAPI's. */
  private static final Set<String> ROOTS =
      Set.of(OURS, "scheduling_disabled", "debug", "trace", "info", "local");

  /** First words of what Spring documents, name by name. */
  private static final Set<String> SPRINGS = Set.of("spring", "server", "management", "logging");

  /** Our own files, in the jar: tested as they are. */
  private static final String IN_THE_JAR = "class path resource [application";

  /** Spring Boot's name for what it says of the application, such as its process. */
  private static final String SPRINGS_OWN = "applicationInfo";

  private static final Set<String> SET_BY_OTHERS =
      Set.of(
          StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
          StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
          SPRINGS_OWN);

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
    unknown.addAll(unknownOfOthers(environment));
    return unknown;
  }

  /** Of files and of the command line: what Java and the system set is for others too. */
  private static Set<String> unknownOfOthers(ConfigurableEnvironment environment) {
    Set<String> others =
        environment.getPropertySources().stream()
            .filter(source -> source instanceof MapPropertySource || isCommandLine(source))
            .filter(source -> !SET_BY_OTHERS.contains(source.getName()))
            .filter(source -> !source.getName().contains(IN_THE_JAR))
            .filter(source -> !(source instanceof ConfigTreePropertySource))
            .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
            .filter(name -> !isOurs(name) && !ROOTS.contains(first(name)))
            .collect(Collectors.toSet());
    if (others.stream().map(SettingNames::first).anyMatch(SPRINGS::contains)) {
      DocumentedNames springs = DocumentedNames.in(SettingNames.class.getClassLoader());
      others.removeIf(name -> SPRINGS.contains(first(name)) && springs.holds(name));
    }
    return others;
  }

  private static String first(String name) {
    return name.replaceAll("[.\\[].*", "");
  }

  private static boolean isCommandLine(PropertySource<?> source) {
    return source instanceof CommandLinePropertySource<?>;
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
