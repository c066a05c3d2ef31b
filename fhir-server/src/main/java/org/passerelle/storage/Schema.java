package org.passerelle.storage;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The database's tables: HAPI's from its own DDL ({@link HapiTables}), ours by Flyway, with a
 * history table of their own. A database written by a newer release is refused. Design section 9.
 */
public final class Schema {

  /** The table in which Flyway keeps what it did. */
  static final String HISTORY = "passerelle_schema";

  private final Database database;

  private Schema(Database database) {
    this.database = database;
  }

  /**
   * Brings the database up to this release; nodes that start together wait for one another.
   *
   * @throws org.flywaydb.core.api.FlywayException when the tables are newer than this release, or
   *     were altered
   */
  static Schema upToDate(DataSource dataSource) {
    return upToDate(dataSource, TableOwner.application(dataSource));
  }

  /** The same, of tables that somebody else may own. */
  static Schema upToDate(DataSource dataSource, TableOwner owner) {
    Schema schema = upTo("latest", owner.dataSource());
    if (schema.database().hasRowPolicies()) {
      owner.grant();
    }
    RowPolicies.sayWhetherTheyHold(schema.database(), dataSource);
    return schema;
  }

  /** The same, no further than this version: what an earlier release left. */
  static Schema upTo(String version, DataSource dataSource) {
    Database database = Database.of(dataSource);
    Flyway.configure()
        .dataSource(dataSource)
        .locations(database.migrations())
        .javaMigrations(new HapiTables(database))
        .table(HISTORY)
        .ignoreMigrationPatterns(new String[0])
        .target(version)
        .load()
        .migrate();
    return new Schema(database);
  }

  /** The database that holds the tables. */
  public Database database() {
    return database;
  }
}
