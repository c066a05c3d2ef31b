package org.passerelle.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Refuses to start with a setting that nobody reads, a password that is none, or the
 * demonstration's clients outside of it.
 */
final class SettingsCheck implements BeanFactoryPostProcessor {

  /** Spring Boot's own, where nothing is set. */
  private static final int MAIN_PORT = 8080;

  private final ConfigurableEnvironment environment;

  SettingsCheck(ConfigurableEnvironment environment) {
    this.environment = environment;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    List<Class<?>> settings = new ArrayList<>();
    for (String name : beans.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
      Class<?> type = beans.getType(name, false);
      if (type != null && type.isRecord() && type.getName().startsWith("org.passerelle.")) {
        settings.add(type);
      }
    }
    refuseUnknown(SettingNames.unknown(environment, settings));
    refuseOnePort();
    boolean demo = environment.getProperty("passerelle.demo", Boolean.class, false);
    if (demo && !isDemonstration()) {
      throw new StartRefused(
          "The demonstration's clients have a known secret, and this is not the demonstration.",
          "Remove the setting passerelle.demo; ./passerelle demo sets it by itself.");
    }
    if (!demo) {
      KnownPasswords.refusal(environment)
          .ifPresent(
              what -> {
                throw refusedPassword(what);
              });
    }
  }

  private boolean isDemonstration() {
    return environment.acceptsProfiles(Profiles.of("demo & !serve"));
  }

  /** On the main port, what is meant for the operator would be anybody's. */
  private void refuseOnePort() {
    int management = environment.getProperty("management.server.port", Integer.class, 0);
    int main = environment.getProperty("server.port", Integer.class, MAIN_PORT);
    if (management < 0 || (management == main && main != 0)) {
      throw new StartRefused(
          "Health and metrics would be on the main port.",
          "Give management.server.port a port of its own, or 0 for any.");
    }
  }

  private static void refuseUnknown(Set<String> unknown) {
    if (!unknown.isEmpty()) {
      throw new StartRefused(
          "Nobody reads these settings: " + String.join(", ", unknown) + ".",
          "Correct their names, or remove them.");
    }
  }

  private static StartRefused refusedPassword(String what) {
    return new StartRefused(
        what, "Choose one of your own; read it from a file: spring.config.import=configtree:DIR/.");
  }
}
