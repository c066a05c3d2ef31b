package org.passerelle.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.env.ConfigurableEnvironment;

/** Refuses to start with a setting that nobody reads, or a password that everybody knows. */
final class SettingsCheck implements BeanFactoryPostProcessor {

  private static final Set<String> KNOWN_TO_ALL =
      Set.of(
          "demo",
          "passerelle",
          "password",
          "postgres",
          "postgresql",
          "secret",
          "admin",
          "root",
          "changeme",
          "changeit",
          "123456",
          "test");

  private static final List<String> SECRETS =
      List.of(
          "spring.datasource.password", "server.ssl.key-store-password", "server.ssl.key-password");

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
    if (!environment.getProperty("passerelle.demo", Boolean.class, false)) {
      SECRETS.forEach(this::refuseKnown);
    }
  }

  private static void refuseUnknown(Set<String> unknown) {
    if (!unknown.isEmpty()) {
      throw new StartRefused(
          "Nobody reads these settings: " + String.join(", ", unknown) + ".",
          "Correct their names, or remove them.");
    }
  }

  private void refuseKnown(String setting) {
    String value = environment.getProperty(setting, "").strip();
    if (KNOWN_TO_ALL.contains(value.toLowerCase(java.util.Locale.ROOT))) {
      throw new StartRefused(
          setting + " is a password that everybody knows.",
          "Choose one of your own; read it from a file: spring.config.import=configtree:DIR/.");
    }
  }
}
