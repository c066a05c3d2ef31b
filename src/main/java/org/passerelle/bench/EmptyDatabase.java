package org.passerelle.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Looks into the database that a configuration names, before the house touches it: what holds a
 * table already is somebody's, and no place for invented people and a secret that everybody knows.
 */
final class EmptyDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String[] TABLES = {"TABLE", "BASE TABLE", "PARTITIONED TABLE"};

  /** H2 counts what describes a database among its tables. */
  private static final String OF_THE_DATABASE = "INFORMATION_SCHEMA";

  @Override
  public void initialize(ConfigurableApplicationContext application) {
    Environment settings = application.getEnvironment();
    String url = settings.getProperty("spring.datasource.url", "");
    Properties who = new Properties();
    who.setProperty("user", settings.getProperty("spring.datasource.username", ""));
    who.setProperty("password", settings.getProperty("spring.datasource.password", ""));
    try (Connection connection = DriverManager.getConnection(url, who);
        ResultSet found = connection.getMetaData().getTables(null, null, "%", TABLES)) {
      while (found.next()) {
        if (!OF_THE_DATABASE.equals(found.getString("TABLE_SCHEM"))) {
          throw new IllegalStateException(
              "the database holds tables: bench door fills an empty one, and leaves it full");
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be looked into: " + e.getSQLState(), e);
    }
  }
}
