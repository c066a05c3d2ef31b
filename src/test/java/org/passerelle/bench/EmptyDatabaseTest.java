package org.passerelle.bench;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** Where somebody's data may be, the bench does not go. */
class EmptyDatabaseTest {

  private static final String EMPTY = "jdbc:h2:mem:bench-door-empty";
  private static final String FULL = "jdbc:h2:mem:bench-door-full";
  private static final String POOLS = "jdbc:h2:mem:bench-door-pool";

  @Test
  void takesADatabaseWithoutATable() throws SQLException {
    try (Connection open = DriverManager.getConnection(EMPTY, "sa", "")) {
      assertThatCode(() -> look(EMPTY)).doesNotThrowAnyException();
    }
  }

  @Test
  void refusesOneWithATable() throws SQLException {
    try (Connection open = DriverManager.getConnection(FULL, "sa", "")) {
      open.createStatement().execute("create table room (name varchar(10))");

      assertThatThrownBy(() -> look(FULL)).hasMessageContaining("holds tables");
    }
  }

  @Test
  void refusesOneThatItCannotLookInto() {
    assertThatThrownBy(() -> look("jdbc:nothing:here")).hasMessageContaining("cannot be looked");
  }

  @Test
  void looksIntoTheOneThatThePoolsOwnSettingsName() throws SQLException {
    try (Connection empty = DriverManager.getConnection(EMPTY, "sa", "");
        Connection full = DriverManager.getConnection(POOLS, "pool", "its own")) {
      full.createStatement().execute("create table room (name varchar(10))");
      Map<String, Object> both =
          Map.of(
              "spring.datasource.url", EMPTY,
              "spring.datasource.username", "sa",
              "spring.datasource.hikari.jdbc-url", POOLS,
              "spring.datasource.hikari.username", "pool",
              "spring.datasource.hikari.password", "its own");

      assertThatThrownBy(() -> look(new MapPropertySource("test", both)))
          .hasMessageContaining("holds tables");
    }
  }

  @Test
  void refusesAConfigurationThatNamesNone() throws IOException {
    ClassPathResource demo = new ClassPathResource("application-demo.yaml");
    PropertySource<?> alone = new YamlPropertySourceLoader().load("demo", demo).get(0);

    assertThatThrownBy(() -> look(alone)).hasMessageContaining("names no database");
    assertThatThrownBy(() -> look(" ")).hasMessageContaining("names no database");
  }

  private static void look(String url) {
    look(
        new MapPropertySource(
            "test", Map.of("spring.datasource.url", url, "spring.datasource.username", "sa")));
  }

  private static void look(PropertySource<?> settings) {
    GenericApplicationContext application = new GenericApplicationContext();
    application.getEnvironment().getPropertySources().addFirst(settings);
    new EmptyDatabase().initialize(application);
  }
}
