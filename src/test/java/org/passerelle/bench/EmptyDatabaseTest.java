package org.passerelle.bench;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Where somebody's data may be, the bench does not go. */
class EmptyDatabaseTest {

  private static final String EMPTY = "jdbc:h2:mem:bench-door-empty";
  private static final String FULL = "jdbc:h2:mem:bench-door-full";

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

  private static void look(String url) {
    GenericApplicationContext application = new GenericApplicationContext();
    application
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test", Map.of("spring.datasource.url", url, "spring.datasource.username", "sa")));
    new EmptyDatabase().initialize(application);
  }
}
