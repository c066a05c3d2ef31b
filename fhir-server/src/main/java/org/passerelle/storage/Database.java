package org.passerelle.storage;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The two databases that hold rooms. */
public enum Database {
  /** One process, embedded: the default. */
  H2("h2", "ca.uhn.fhir.jpa.model.dialect.HapiFhirH2Dialect"),
  /** Several processes: version 15 or newer. */
  POSTGRESQL("postgres", "ca.uhn.fhir.jpa.model.dialect.HapiFhirPostgresDialect");

  private final String script;
  private final String dialect;

  Database(String script, String dialect) {
    this.script = script;
    this.dialect = dialect;
  }

  /** HAPI's own DDL for database partition mode on this database, as a classpath location. */
  String hapiSchema() {
    return "ca/uhn/hapi/fhir/jpa/docs/database/partitioned/" + script + ".sql";
  }

  /** Where our own migrations are: PostgreSQL alone has policies on rows. */
  String[] migrations() {
    String everywhere = "classpath:org/passerelle/schema";
    return hasRowPolicies()
        ? new String[] {everywhere, "classpath:org/passerelle/policies"}
        : new String[] {everywhere};
  }

  String dialect() {
    return dialect;
  }

  /** Whether it can hold a transaction to the rows of its own rooms. */
  boolean hasRowPolicies() {
    return this == POSTGRESQL;
  }

  /** Whether only one process ever has it open. */
  public boolean ofOneProcess() {
    return this == H2;
  }

  /**
   * Which database this is.
   *
   * @throws IllegalStateException when it is neither, or cannot be reached
   */
  static Database of(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName();
      return switch (product) {
        case "H2" -> H2;
        case "PostgreSQL" -> POSTGRESQL;
        default -> throw new IllegalStateException("unsupported database: " + product);
      };
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be reached", e);
    }
  }
}
