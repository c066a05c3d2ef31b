package org.passerelle.storage;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * HAPI's own tables, from the DDL that it ships for database partition mode. Laid once; the
 * checksum is HAPI's version, so that another HAPI needs a migration of its own.
 */
final class HapiTables implements JavaMigration {

  private static final int HAPI_VERSION = 80800;

  private final Database database;

  HapiTables(Database database) {
    this.database = database;
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("1");
  }

  @Override
  public String getDescription() {
    return "tables of HAPI FHIR 8.8.0";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return HAPI_VERSION;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) {
    ScriptUtils.executeSqlScript(
        context.getConnection(), new ClassPathResource(database.hapiSchema()));
  }
}
