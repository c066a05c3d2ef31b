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
