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

  /** What is taken where nothing else is named, as application-demo.yaml has it. */
  private static final String THE_DEMOS = "jdbc:h2:mem:passerelle;";

  @Override
  public void initialize(ConfigurableApplicationContext application) {
    Environment settings = application.getEnvironment();
    String url = either(settings, "jdbc-url", "url");
    if (url.isBlank() || url.startsWith(THE_DEMOS)) {
      throw new IllegalStateException(
          "the configuration names no database: spring.datasource.url is not in it");
    }
    Properties who = new Properties();
    who.setProperty("user", either(settings, "username", "username"));
    who.setProperty("password", either(settings, "password", "password"));
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

  /** The pool's own setting wins over the plain one, as it does where the house opens it. */
  private static String either(Environment settings, String ofThePool, String plain) {
    return settings.getProperty(
        "spring.datasource.hikari." + ofThePool,
        settings.getProperty("spring.datasource." + plain, ""));
  }
}
